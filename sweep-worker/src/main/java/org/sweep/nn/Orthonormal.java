package org.sweep.nn;

/** Orthonormal vectors by the process of Gram and Schmidt. */
final class Orthonormal {
  /** The second pass removes what rounding left of the first (Giraud et al., 2005). */
  private static final int PASSES = 2;

  private Orthonormal() {}

  /**
   * Replaces linearly independent vectors, no more than they have dimensions, by orthonormal ones
   * with the same spans.
   */
  static void make(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      for (int pass = 0; pass < PASSES; pass++) {
        subtractSpan(vectors, i);
      }
      double norm = Math.sqrt(dot(vectors[i], vectors[i]));
      for (int k = 0; k < vectors[i].length; k++) {
        vectors[i][k] /= norm;
      }
    }
  }

  private static void subtractSpan(double[][] vectors, int count) {
    double[] vector = vectors[count];
    for (int other = 0; other < count; other++) {
      double share = dot(vectors[other], vector);
      for (int k = 0; k < vector.length; k++) {
        vector[k] -= share * vectors[other][k];
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
