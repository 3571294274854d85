package org.sweep.averaging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaRDDLike;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.spark.api.RDDTrainingApproach;
import org.deeplearning4j.spark.api.Repartition;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingMaster;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep.trial.ParameterAveraging;

/**
 * DL4J's training master for data that come a round at a time: all that it is given lies between
 * two means, a partition for each worker, minibatches as they are. By itself it would count the
 * data in a Spark job of its own, deal them out at random, and add parameters up in the order in
 * which workers happen to finish, so that no two runs had the same rows.
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

  /** What the workers of the next round are told. */
  void tell(Rounds.Round round) {
    setTrainingHookList(List.of(new TellUpdates(round.iteration(), round.epoch())));
  }

  /** At most what a round holds, so that the master does not split it. */
  @Override
  protected <T, R extends JavaRDDLike<T, R>> long getTotalDataSetObjectCount(
      JavaRDDLike<T, R> trainingData) {
    return 1;
  }

  /** Has the workers train, and takes the means in their order: of the updaters' state too. */
  @Override
  protected void processResults(
      SparkDl4jMultiLayer layers,
      SparkComputationGraph graph,
      JavaRDD<ParameterAveragingTrainingResult> results,
      int split,
      int splits) {
    List<WorkerResult> ordered = results.map(new WorkerResult.Of()).collect();
    boolean isLayered = layers != null;
    Model network = isLayered ? layers.getNetwork() : graph.getNetwork();
    Object updater = isLayered ? layers.getNetwork().getUpdater() : graph.getNetwork().getUpdater();
    mean(ordered, WorkerResult::parameters).ifPresent(network::setParams);
    mean(ordered, WorkerResult::updaterState)
        .ifPresent(state -> ((BaseMultiLayerUpdater<?>) updater).getStateViewArray().assign(state));
  }

  private static Optional<INDArray> mean(
      List<WorkerResult> results, Function<WorkerResult, INDArray> part) {
    List<INDArray> arrays = results.stream().map(part).filter(Objects::nonNull).toList();
    return arrays.stream().reduce(INDArray::add).map(sum -> sum.div(arrays.size()));
  }
}
