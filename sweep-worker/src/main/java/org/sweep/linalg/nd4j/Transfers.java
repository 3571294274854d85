package org.sweep.linalg.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Between Java arrays and ND4J's, by way of an array of the same length that is made once. */
final class Transfers {
  private final Storage storage;

  Transfers(Storage storage) {
    this.storage = storage;
  }

  /** Writes {@code values}, as many as {@code target} has. */
  void write(float[] values, Nd4jVector target) {
    INDArray staging = storage.staging(values.length);
    staging.data().setData(values);
    Operations.copy(staging, target.numbers());
  }

  /** The same, rounded to float32. */
  void write(double[] values, Nd4jVector target) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    write(narrow, target);
  }

  /** A copy of the numbers. */
  float[] read(Nd4jVector source) {
    INDArray staging = storage.staging(source.length());
    Operations.copy(source.numbers(), staging);
    return staging.data().asFloat();
  }
}
