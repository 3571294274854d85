package org.sweep.linalg;

/**
 * Kernels of dense layers and their losses. Signals are [units, samples], a column for each sample,
 * so that what a layer does to all samples alike runs along rows.
 */
public interface DenseKernels {
  /**
   * c &lt;- a b + beta c.
   *
   * @param a [m, k], may be transposed
   * @param b [k, n], may be transposed
   * @param beta 0 overwrites c, whatever it held
   * @param c [m, n], not transposed
   * @throws IllegalArgumentException if the shapes do not fit
   */
  void gemm(Matrix a, Matrix b, double beta, Matrix c);

  /** Every number of row i of {@code target} &lt;- {@code values} [rows] at i. */
  void fillRows(Vector values, Matrix target);

  /** Every number of column j of {@code target} &lt;- {@code values} [columns] at j. */
  void fillColumns(Vector values, Matrix target);

  /**
   * {@code sums} [rows] &lt;- the sum of each row + beta {@code sums}.
   *
   * @param beta 0 overwrites {@code sums}, whatever they held
   */
  void rowSums(Matrix matrix, double beta, Vector sums);

  /**
   * {@code target} &lt;- x y + beta {@code target}, number by number.
   *
   * @param x of the target's shape and place in its storage
   * @param y of the target's shape and place in its storage; may be the target itself
   * @param beta 0 overwrites {@code target}, whatever it held
   */
  void multiply(Matrix x, Matrix y, double beta, Matrix target);

  /** Replaces negative numbers by zero. */
  void relu(Matrix matrix);

  /**
   * Sets {@code delta} to zero wherever {@code activation}, an output of {@link #relu}, is zero.
   */
  void reluMask(Matrix activation, Matrix delta);

  /** Row i of {@code target} &lt;- row {@code indices[i + offset]} of {@code source}. */
  void gatherRows(Matrix source, int[] indices, int offset, Matrix target);

  /**
   * Softmax cross-entropy of {@code logits} [classes, samples] against {@code labels}, summed in
   * double precision.
   *
   * @param labels the class of each sample, as many as samples or more
   * @param delta receives the gradient of the mean loss, (softmax - one-hot) / samples
   * @return the mean loss over the samples, in nats
   */
  double softmaxCrossEntropy(Matrix logits, int[] labels, Matrix delta);

  /** How many samples have their largest logit, the first of equals, at their label. */
  int countCorrect(Matrix logits, int[] labels);
}
