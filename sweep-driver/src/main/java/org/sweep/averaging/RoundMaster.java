package org.sweep.averaging;

import org.apache.spark.api.java.JavaRDDLike;
import org.deeplearning4j.spark.api.RDDTrainingApproach;
import org.deeplearning4j.spark.api.Repartition;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingMaster;
import org.sweep.trial.ParameterAveraging;

/**
 * DL4J's training master for data that come a round at a time: all that it is given lies between
 * two means, a partition for each worker, minibatches as they are. By itself it would count the
 * data in a Spark job of its own, and deal them out at random.
 */
final class RoundMaster extends ParameterAveragingTrainingMaster {
  private RoundMaster(Builder builder) {
    super(builder);
  }

  /**
   * The master of a trial.
   *
   * @param batchSize samples of every data set that it is given; a worker's last may be smaller
   */
  static RoundMaster of(ParameterAveraging averaging, int batchSize) {
    return new RoundMaster(
        new Builder(averaging.workers(), batchSize)
            .batchSizePerWorker(batchSize)
            .averagingFrequency(averaging.every())
            .workerPrefetchNumBatches(0)
            .saveUpdater(true)
            .repartionData(Repartition.Never)
            .rddTrainingApproach(RDDTrainingApproach.Direct)
            .storageLevel(null));
  }

  /** At most what a round holds, so that the master does not split it. */
  @Override
  protected <T, R extends JavaRDDLike<T, R>> long getTotalDataSetObjectCount(
      JavaRDDLike<T, R> trainingData) {
    return 1;
  }
}
