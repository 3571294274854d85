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
import org.sweep.problem.dl4j.Dl4jTrial;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;

/**
 * What an executor does for a chunk of the test set: it reads the data itself, once per JVM, and
 * makes an array of it, [samples, width] or as the problem shapes its samples, with labels of
 * [samples, classes].
 */
final class ReadTestSamples implements Function<TestChunk, DataSet> {
  private static final long serialVersionUID = 1L;
  private static final String DL4J = "dl4j";

  private final Selection problem;
  private final TreeMap<String, String> hadoopSettings;

  /**
   * A task.
   *
   * @param problem whose test set is read; it has a data set
   * @param hadoopSettings of the driver, such as credentials
   */
  ReadTestSamples(Selection problem, Map<String, String> hadoopSettings) {
    this.problem = problem;
    this.hadoopSettings = new TreeMap<>(hadoopSettings);
  }

  @Override
  public DataSet call(TestChunk chunk) throws IOException {
    DataSets data = DataSets.with(hadoopSettings);
    if (problem.name().equals(DL4J)) {
      Streams unused = new Streams(0);
      return Dl4jTrial.of(problem.values(), data, unused).test(chunk.start(), chunk.samples());
    }
    return rows(data.load(problem.values().selection(EvaluateNetworks.DATASET)), chunk);
  }

  private static DataSet rows(LabelledData data, TestChunk chunk) {
    Samples test = data.test();
    int width = test.width();
    float[] features =
        Arrays.copyOfRange(test.features(), chunk.start() * width, chunk.end() * width);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, chunk.samples(), data.classes());
    for (int sample = chunk.start(); sample < chunk.end(); sample++) {
      labels.putScalar(sample - chunk.start(), test.labels()[sample], 1);
    }
    INDArray rows = Nd4j.create(features, new long[] {chunk.samples(), width}, 'c');
    return new DataSet(rows, labels);
  }
}
