package org.sweep.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.Function;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.data.DataSets;
import org.sweep.data.LabelledData;
import org.sweep.data.Samples;
import org.sweep.spec.Selection;

/**
 * What an executor does for a chunk of the test set: it reads the data itself, once per JVM, and
 * makes an array of [samples, width] with labels of [samples, classes] of it.
 */
final class ReadTestSamples implements Function<Integer, DataSet> {
  private static final long serialVersionUID = 1L;

  private final Selection dataset;
  private final TreeMap<String, String> hadoopSettings;
  private final int chunk;

  /**
   * A task.
   *
   * @param dataset whose test set is read
   * @param hadoopSettings of the driver, such as credentials
   * @param chunk samples of a chunk; the last may be smaller
   */
  ReadTestSamples(Selection dataset, Map<String, String> hadoopSettings, int chunk) {
    this.dataset = dataset;
    this.hadoopSettings = new TreeMap<>(hadoopSettings);
    this.chunk = chunk;
  }

  @Override
  public DataSet call(Integer start) throws IOException {
    LabelledData data = DataSets.with(hadoopSettings).load(dataset);
    Samples test = data.test();
    int end = Math.min(start + chunk, test.size());
    int width = test.width();
    float[] features = Arrays.copyOfRange(test.features(), start * width, end * width);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, end - start, data.classes());
    for (int sample = start; sample < end; sample++) {
      labels.putScalar(sample - start, test.labels()[sample], 1);
    }
    return new DataSet(Nd4j.create(features, new long[] {end - start, width}, 'c'), labels);
  }
}
