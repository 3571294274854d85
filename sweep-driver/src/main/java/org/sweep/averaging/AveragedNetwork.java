package org.sweep.averaging;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.nd4j.linalg.dataset.DataSet;

/** The network of the driver, which holds the mean, and DL4J's master, which makes it. */
interface AveragedNetwork {
  /**
   * A network to be trained by several workers.
   *
   * @param network with its initial parameters
   * @param master how they train
   * @throws IllegalArgumentException if DL4J's master cannot train such a network
   */
  static AveragedNetwork of(Model network, JavaSparkContext spark, RoundMaster master) {
    if (network instanceof MultiLayerNetwork layers) {
      return new Layered(new SparkDl4jMultiLayer(spark, layers, master), master);
    }
    if (network instanceof ComputationGraph graph) {
      return new Graph(new SparkComputationGraph(spark, graph, master), master);
    }
    throw new IllegalArgumentException(
        "a network must be a MultiLayerNetwork or a ComputationGraph, but was "
            + network.getClass().getSimpleName());
  }

  /**
   * Trains one round.
   *
   * @param minibatches a partition for each worker
   */
  void train(JavaRDD<DataSet> minibatches, Rounds.Round round);

  /** The mean of the workers' parameters, flat. */
  float[] parameters();

  /** Layers one after another. */
  record Layered(SparkDl4jMultiLayer spark, RoundMaster master) implements AveragedNetwork {
    @Override
    public void train(JavaRDD<DataSet> minibatches, Rounds.Round round) {
      master.tell(round);
      master.executeTraining(spark, minibatches);
    }

    @Override
    public float[] parameters() {
      return spark.getNetwork().params().toFloatVector();
    }
  }

  /** A graph of layers. */
  record Graph(SparkComputationGraph spark, RoundMaster master) implements AveragedNetwork {
    @Override
    public void train(JavaRDD<DataSet> minibatches, Rounds.Round round) {
      master.tell(round);
      master.executeTraining(spark, minibatches);
    }

    @Override
    public float[] parameters() {
      return spark.getNetwork().params().toFloatVector();
    }
  }
}
