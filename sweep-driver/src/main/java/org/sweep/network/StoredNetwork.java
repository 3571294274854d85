package org.sweep.network;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.dataset.DataSet;
import org.sweep.output.ArtifactFolder;
import org.sweep.problem.MlpArrays;

/** The network that a trial stored, as DL4J runs it. */
sealed interface StoredNetwork {
  /** Samples that a network sees at a time. */
  int CHUNK = 256;

  /**
   * Reads what a trial stored.
   *
   * @return empty if it stored no network
   * @throws IOException if a file is missing or damaged
   */
  static Optional<StoredNetwork> read(ArtifactFolder folder) throws IOException {
    Optional<byte[]> zip = folder.file(NetworkZip.FILE);
    if (zip.isPresent()) {
      return Optional.of(NetworkZip.read(zip.get(), folder.path()));
    }
    List<MlpArrays.Layer> layers = MlpArrays.CLASSIFIER.read(folder);
    return layers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Layered(MlpAsDl4j.network(layers)));
  }

  /**
   * Scores the network, distributed.
   *
   * @param test the test set, in chunks of at most {@link #CHUNK} samples
   * @param classes how many classes there are
   */
  Evaluation score(JavaSparkContext spark, JavaRDD<DataSet> test, int classes);

  /**
   * A network of layers one after another.
   *
   * @param network with its parameters
   */
  record Layered(MultiLayerNetwork network) implements StoredNetwork {
    @Override
    public Evaluation score(JavaSparkContext spark, JavaRDD<DataSet> test, int classes) {
      return new SparkDl4jMultiLayer(spark, network, null)
          .doEvaluation(test, CHUNK, new Evaluation(classes))[0];
    }
  }

  /**
   * A network whose layers are a graph.
   *
   * @param network with its parameters
   */
  record Graph(ComputationGraph network) implements StoredNetwork {
    @Override
    public Evaluation score(JavaSparkContext spark, JavaRDD<DataSet> test, int classes) {
      return new SparkComputationGraph(spark, network, null)
          .doEvaluation(test, CHUNK, new Evaluation(classes))[0];
    }
  }
}
