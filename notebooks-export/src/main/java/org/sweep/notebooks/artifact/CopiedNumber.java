package org.sweep.notebooks.artifact;

/** How a number of an artifact is written to a copy. */
enum CopiedNumber {
  /** A whole number. */
  WHOLE {
    @Override
    String text(double value) {
      return Long.toString((long) value);
    }
  },
  /** A pixel, to a thousandth: more than a screen shows. */
  PIXEL {
    @Override
    String text(double value) {
      double rounded = Math.rint(value * THOUSAND) / THOUSAND;
      boolean isWhole = Double.isFinite(value) && rounded == Math.rint(rounded);
      return isWhole ? WHOLE.text(rounded) : Double.toString(rounded);
    }
  },
  /** As few digits as tell it from other floats, which is more than a figure shows. */
  REAL {
    @Override
    String text(double value) {
      boolean isFloat = !Double.isFinite(value) || Math.abs(value) <= Float.MAX_VALUE;
      return isFloat ? Float.toString((float) value) : Double.toString(value);
    }
  };

  private static final double THOUSAND = 1000;

  abstract String text(double value);

  /** The form of a column's numbers. */
  static CopiedNumber of(String column, boolean isOfImages) {
    if (column.equals("step") || column.equals("index")) {
      return WHOLE;
    }
    return isOfImages && ArtifactName.isCoordinate(column) ? PIXEL : REAL;
  }
}
