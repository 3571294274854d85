package org.sweep.problem.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.data.Samples;

/**
 * Samples as arrays of ND4J: features [samples, ...] and one-hot labels [samples, classes]. Every
 * call makes new arrays outside of any workspace; whoever takes them closes them.
 */
final class SampleArrays {
  private final Samples samples;
  private final int classes;
  private final Dl4jSettings settings;

  SampleArrays(Samples samples, int classes, Dl4jSettings settings) {
    this.samples = samples;
    this.classes = classes;
    this.settings = settings;
  }

  /** How many samples there are. */
  int size() {
    return samples.size();
  }

  /** The samples {@code order[start]} to {@code order[start + count - 1]}. */
  DataSet gather(int[] order, int start, int count) {
    int width = samples.width();
    float[] features = new float[count * width];
    float[] labels = new float[count * classes];
    for (int i = 0; i < count; i++) {
      int sample = order[start + i];
      System.arraycopy(samples.features(), sample * width, features, i * width, width);
      labels[i * classes + samples.labels()[sample]] = 1;
    }
    INDArray inputs = Nd4j.createFromArray(features).reshape(settings.shape(count, width));
    return new DataSet(inputs, Nd4j.createFromArray(labels).reshape(count, classes));
  }

  /** {@code count} samples from {@code first} on. */
  DataSet range(int first, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = first + i;
    }
    return gather(order, 0, count);
  }

  /** Gives the memory of a data set back. */
  static void close(DataSet data) {
    data.getFeatures().close();
    data.getLabels().close();
  }
}
