package org.sweep.linalg;

/** Kernels of dense layers and their losses. Matrices are [rows, columns], a row for each sample. */
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

  /** Every row of {@code rows} &lt;- {@code bias} [columns]. */
  void fillRows(Vector bias, Matrix rows);

  /** Replaces negative numbers by zero. */
  void relu(Matrix matrix);

  /** Sets {@code delta} to zero wherever {@code activation}, an output of {@link #relu}, is zero. */
  void reluMask(Matrix activation, Matrix delta);

  /** {@code sums} [columns] &lt;- the sum over all rows. */
  void columnSums(Matrix rows, Vector sums);

  /** Row i of {@code target} &lt;- row {@code indices[i + offset]} of {@code source}. */
  void gatherRows(Matrix source, int[] indices, int offset, Matrix target);

  /**
   * Softmax cross-entropy of {@code logits} [rows, classes] against {@code labels}, summed in double
   * precision.
   *
   * @param labels the class of each row, as many as rows or more
   * @param delta receives the gradient of the mean loss, (softmax - one-hot) / rows
   * @return the mean loss over the rows, in nats
   */
  double softmaxCrossEntropy(Matrix logits, int[] labels, Matrix delta);

  /** How many rows have their largest logit, the first of equals, at their label. */
  int countCorrect(Matrix logits, int[] labels);
}
