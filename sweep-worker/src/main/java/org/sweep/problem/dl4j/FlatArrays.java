package org.sweep.problem.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies between Java's arrays and ND4J's, on whatever device these are. */
final class FlatArrays {
  private FlatArrays() {}

  /** Writes {@code values} into {@code target}, [1, length] or [length]. */
  static void write(float[] values, INDArray target) {
    try (INDArray copy = Nd4j.createFromArray(values)) {
      target.assign(copy.reshape(target.shape()));
    }
  }

  /** A copy of the numbers of {@code source}. */
  static float[] read(INDArray source) {
    return source.toFloatVector();
  }
}
