package org.sweep.averaging;

import org.apache.spark.api.java.JavaSparkContext;

/** The workers of one trial: a task for each in a round. */
final class Workers {
  private final JavaSparkContext spark;
  private final AveragedNetwork network;
  private final ReadMinibatches reader;

  /**
   * Workers.
   *
   * @param network what they train
   * @param reader what makes minibatches where they are
   */
  Workers(JavaSparkContext spark, AveragedNetwork network, ReadMinibatches reader) {
    this.spark = spark;
    this.network = network;
    this.reader = reader;
  }

  /** Has them train from the present parameters, and takes the mean. */
  void train(Rounds.Round round) {
    network.train(
        spark.parallelize(round.shares(), round.shares().size()).mapPartitions(reader), round);
  }

  /** The present parameters, flat. */
  float[] parameters() {
    return network.parameters();
  }
}
