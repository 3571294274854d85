package org.sweep.resource;

import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.sweep.linalg.nd4j.Nd4jJar;
import org.sweep.run.TrialRunner;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Device;

/**
 * Whether trials can compute where a study wants them to, found out before the first one: else
 * every trial would fail for the same reason.
 */
public final class CheckBackend {
  private final BackendChoice choice;

  /** A check of what a study asks for. */
  public CheckBackend(BackendChoice choice) {
    this.choice = choice;
  }

  /**
   * What can be said before Spark starts: whether the jar is there and, on a local master, whether
   * it runs.
   *
   * @param spark the settings of the session
   * @throws UnfitCluster if trials cannot compute
   */
  public void here(SparkConf spark) throws UnfitCluster {
    if (choice != BackendChoice.ND4J) {
      return;
    }
    refuse(Nd4jJar.refusal("backend: nd4j"));
    if (LocalMaster.is(spark.get("spark.master", "local[*]"))) {
      refuse(TrialRunner.refusal(choice, Device.CPU));
    }
  }

  /** Whether only an executor can tell: ND4J was asked for, or may be taken on its GPU. */
  public boolean isDoubtful(JavaSparkContext spark) {
    boolean mayBeNd4j =
        choice == BackendChoice.ND4J
            || (choice == BackendChoice.AUTO && spark.getConf().contains(GpuSettings.PER_TASK));
    return mayBeNd4j && !LocalMaster.is(spark.master());
  }

  /**
   * Asks the first executor, by a Spark job of one task that is given what a trial is given.
   *
   * @throws UnfitCluster if trials cannot compute there
   */
  public void onExecutor(JavaSparkContext spark) throws UnfitCluster {
    spark.setJobDescription("asks an executor for its backend");
    try {
      String answer = spark.parallelize(List.of(0), 1).map(new Ask(choice)).first();
      refuse(Optional.of(answer).filter(sentence -> !sentence.isEmpty()));
    } finally {
      spark.setJobDescription(null);
    }
  }

  private static void refuse(Optional<String> sentence) throws UnfitCluster {
    if (sentence.isPresent()) {
      throw new UnfitCluster(sentence.get());
    }
  }

  /** The sentence why trials cannot compute, or an empty text. */
  private static final class Ask implements Function<Integer, String> {
    private static final long serialVersionUID = 1L;

    private final BackendChoice choice;

    Ask(BackendChoice choice) {
      this.choice = choice;
    }

    @Override
    public String call(Integer nothing) {
      return TrialRunner.refusal(choice, AssignedDevice.of(TaskContext.get())).orElse("");
    }
  }
}
