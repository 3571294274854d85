package org.sweep.linalg.nd4j;

import java.util.Arrays;
import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.linalg.nd4j.Operations.Product;

/**
 * Dense layers on ND4J arrays. What spreads numbers over a matrix or sums it is a product with
 * ones. The softmax's loss is computed on the heap from the logits, a few numbers a sample: it goes
 * into the trial's rows from there, so a GPU is waited for anyway.
 */
final class Nd4jDenseKernels implements DenseKernels {
  private static final DenseBackend HEAP = Backends.cpu();

  private final Storage storage;
  private final Transfers transfers;
  private final Operations operations;

  Nd4jDenseKernels(Storage storage, Transfers transfers, Operations operations) {
    this.storage = storage;
    this.operations = operations;
    this.transfers = transfers;
  }

  /** ND4J's arrays are column-major, so it is asked for the transposed product: c' = b' a'. */
  @Override
  public void gemm(Matrix a, Matrix b, double beta, Matrix c) {
    Nd4jMatrix left = (Nd4jMatrix) a;
    Nd4jMatrix right = (Nd4jMatrix) b;
    Nd4jMatrix target = (Nd4jMatrix) c;
    Nd4jMatrix.numbers(target, left.rows(), right.columns());
    if (left.columns() != right.rows()) {
      throw new IllegalArgumentException(
          "inner sizes must be equal, but were %d and %d".formatted(left.columns(), right.rows()));
    }
    MMulTranspose transpose =
        MMulTranspose.builder()
            .transposeA(right.isTransposed())
            .transposeB(left.isTransposed())
            .build();
    operations.gemm(
        new Product(right.columnMajor(), left.columnMajor(), target.columnMajor(), transpose),
        beta);
  }

  @Override
  public void fillRows(Vector values, Matrix target) {
    Nd4jMatrix.numbers(target);
    Vector rows = Nd4jVector.of(values, target.rows());
    gemm(rows.asMatrix(target.rows()), ones(target.columns()).asMatrix(1), 0, target);
  }

  @Override
  public void fillColumns(Vector values, Matrix target) {
    Nd4jMatrix.numbers(target);
    Vector columns = Nd4jVector.of(values, target.columns());
    gemm(ones(target.rows()).asMatrix(target.rows()), columns.asMatrix(1), 0, target);
  }

  @Override
  public void rowSums(Matrix matrix, double beta, Vector sums) {
    Nd4jMatrix.numbers(matrix);
    Vector rows = Nd4jVector.of(sums, matrix.rows());
    int columns = matrix.columns();
    gemm(matrix, ones(columns).asMatrix(columns), beta, rows.asMatrix(matrix.rows()));
  }

  private Nd4jVector ones(int length) {
    return storage.vectorOfOnes(length, transfers);
  }

  @Override
  public void multiply(Matrix x, Matrix y, double beta, Matrix target) {
    Nd4jVector t = Nd4jMatrix.numbers(target);
    INDArray left = aligned(t, x, target);
    INDArray right = aligned(t, y, target);
    if (beta == 0) {
      operations.multiply(left, right, t.numbers());
      return;
    }
    INDArray product = storage.work(t.length());
    operations.multiply(left, right, product);
    Operations.scale(beta, t.numbers());
    Operations.axpy(1, product, t.numbers());
  }

  private static INDArray aligned(Nd4jVector place, Matrix matrix, Matrix like) {
    Nd4jVector numbers = Nd4jMatrix.numbers(matrix, like.rows(), like.columns());
    if (numbers.offset() != place.offset()) {
      throw new IllegalArgumentException(
          "matrices must begin at the same place of their storage, but began at %d and %d"
              .formatted(place.offset(), numbers.offset()));
    }
    return numbers.numbers();
  }

  /** Half of x + |x|: NaN stays what it is. */
  @Override
  public void relu(Matrix matrix) {
    Nd4jVector x = Nd4jMatrix.numbers(matrix);
    INDArray magnitude = storage.work(x.length());
    Operations.abs(x.numbers(), magnitude);
    Operations.axpy(1, magnitude, x.numbers());
    Operations.scale(0.5, x.numbers());
  }

  @Override
  public void reluMask(Matrix activation, Matrix delta) {
    Nd4jVector d = Nd4jMatrix.numbers(delta);
    INDArray mask = storage.work(d.length());
    Operations.sign(aligned(d, activation, delta), mask);
    operations.multiply(d.numbers(), mask, d.numbers());
  }

  @Override
  public void gatherRows(Matrix source, int[] indices, int offset, Matrix target) {
    Nd4jMatrix from = (Nd4jMatrix) source;
    Nd4jMatrix to = (Nd4jMatrix) target;
    INDArray rows = storage.indices(to.rows());
    rows.data().setData(Arrays.copyOfRange(indices, offset, offset + to.rows()));
    operations.gather(from.rowMajor(), rows, to.rowMajor());
  }

  @Override
  public double softmaxCrossEntropy(Matrix logits, int[] labels, Matrix delta) {
    Nd4jVector target = Nd4jMatrix.numbers(delta, logits.rows(), logits.columns());
    Vector gradient = HEAP.zeros(target.length());
    double loss =
        HEAP.dense().softmaxCrossEntropy(onHeap(logits), labels, gradient.asMatrix(logits.rows()));
    transfers.write(gradient.toFloats(), target);
    return loss;
  }

  @Override
  public int countCorrect(Matrix logits, int[] labels) {
    return HEAP.dense().countCorrect(onHeap(logits), labels);
  }

  private static Matrix onHeap(Matrix matrix) {
    return HEAP.of(Nd4jMatrix.numbers(matrix).toFloats()).asMatrix(matrix.rows());
  }
}
