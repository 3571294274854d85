package org.sweep.linalg.nd4j;

import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.api.ops.impl.transforms.custom.Assign;
import org.nd4j.linalg.api.ops.impl.transforms.custom.Max;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.DivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.linalg.nd4j.PreparedOperations.Call;

/**
 * The operations of ND4J that the kernels are made of. Each writes into an array that is there;
 * none makes one, not even for a number, as ND4J's own scalar operations do.
 */
final class Operations {
  private final PreparedOperations prepared = new PreparedOperations();

  private static Level1 level1() {
    return Nd4j.getBlasWrapper().level1();
  }

  /** y &lt;- x. */
  static void copy(INDArray x, INDArray y) {
    level1().copy(x, y);
  }

  /** y &lt;- x, converted to the precision of y. */
  void convert(INDArray x, INDArray y) {
    prepared.run(new Call("convert", x, x, y), () -> new Assign(x, y));
  }

  /** x &lt;- a x. */
  static void scale(double a, INDArray x) {
    level1().scal(x.length(), a, x);
  }

  /** y &lt;- a x + y. */
  static void axpy(double a, INDArray x, INDArray y) {
    level1().axpy(x.length(), a, x, y);
  }

  /** The inner product in the arrays' precision. */
  static double dot(INDArray x, INDArray y) {
    return level1().dot(x.length(), 1, x, y);
  }

  /** z &lt;- x y, number by number. */
  void multiply(INDArray x, INDArray y, INDArray z) {
    prepared.run(new Call("multiply", x, y, z), () -> new MulOp(x, y, z));
  }

  /** z &lt;- x / y, number by number. */
  void divide(INDArray x, INDArray y, INDArray z) {
    prepared.run(new Call("divide", x, y, z), () -> new DivOp(x, y, z));
  }

  /** z &lt;- the larger of x and y, number by number. */
  void max(INDArray x, INDArray y, INDArray z) {
    prepared.run(new Call("max", x, y, z), () -> new Max(x, y, z));
  }

  /** z &lt;- sqrt(x). */
  static void sqrt(INDArray x, INDArray z) {
    Nd4j.getExecutioner().exec(new Sqrt(x, z));
  }

  /** z &lt;- |x|. */
  static void abs(INDArray x, INDArray z) {
    Nd4j.getExecutioner().exec(new Abs(x, z));
  }

  /** z &lt;- -1, 0 or 1, as x is. */
  static void sign(INDArray x, INDArray z) {
    Nd4j.getExecutioner().exec(new Sign(x, z));
  }

  /** Row i of {@code target} &lt;- row {@code indices[i]} of {@code source}. */
  void gather(INDArray source, INDArray indices, INDArray target) {
    prepared.run(
        new Call("gather", source, indices, target),
        () ->
            DynamicCustomOp.builder("gather")
                .addInputs(source, indices)
                .addIntegerArguments(0)
                .addOutputs(target)
                .build());
  }

  /** c &lt;- a b + beta c, all column-major, a and b transposed first where asked. */
  void gemm(Product product, double beta) {
    prepared.run(
        new Call(product.name(beta), product.a(), product.b(), product.c()),
        () -> new Mmul(product.a(), product.b(), product.c(), 1, beta, product.transpose()));
  }

  /**
   * A matrix product.
   *
   * @param a first factor
   * @param b second factor
   * @param c where it goes
   * @param transpose which of them are transposed first
   */
  record Product(INDArray a, INDArray b, INDArray c, MMulTranspose transpose) {
    private String name(double beta) {
      return "gemm %s %s %s".formatted(transpose.isTransposeA(), transpose.isTransposeB(), beta);
    }
  }
}
