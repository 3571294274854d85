package org.sweep.data;

/**
 * Brings features to [0, 1]: (x - low) / (high - low), cut off there; 0 where low = high.
 *
 * @param low smallest value of each feature
 * @param high largest value of each feature
 * @param isIdentity whether features stay as they are
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record FeatureScale(float[] low, float[] high, boolean isIdentity) {
  /** The scale by the extremes in {@code table}. */
  static FeatureScale of(CsvTable table) {
    float[] low = table.rows().get(0).clone();
    float[] high = low.clone();
    for (float[] row : table.rows()) {
      for (int i = 0; i < row.length; i++) {
        low[i] = Math.min(low[i], row[i]);
        high[i] = Math.max(high[i], row[i]);
      }
    }
    return new FeatureScale(low, high, false);
  }

  /** The scale that changes nothing. */
  static FeatureScale none(int width) {
    return new FeatureScale(new float[width], new float[width], true);
  }

  /** Writes the scaled {@code row} into {@code target} from {@code offset} on. */
  void apply(float[] row, float[] target, int offset) {
    for (int i = 0; i < row.length; i++) {
      target[offset + i] = isIdentity ? row[i] : scaled(row[i], i);
    }
  }

  private float scaled(float value, int feature) {
    double range = (double) high[feature] - low[feature];
    double share = range > 0 ? ((double) value - low[feature]) / range : 0;
    return (float) Math.max(0, Math.min(1, share));
  }
}
