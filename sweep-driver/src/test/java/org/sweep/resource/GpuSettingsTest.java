package org.sweep.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.study.GpuAmount;

class GpuSettingsTest {
  private static final String TASK = "spark.task.resource.gpu.amount";
  private static final String EXECUTOR = "spark.executor.resource.gpu.amount";
  private static final String ORDER = "spark.executorEnv.CUDA_DEVICE_ORDER";

  private final SparkConf spark = new SparkConf(false).setMaster("spark://host:7077");

  @Test
  void areNoneForAStudyWithoutGpus() throws UnfitCluster {
    assertThat(GpuSettings.of(GpuAmount.NONE, spark)).isEmpty();
    spark.setMaster("local[2]");
    assertThat(GpuSettings.of(GpuAmount.NONE, spark)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1, 2", "0.3, 1, 3", "1, 1, 1", "2, 2, 1"})
  void giveAnExecutorOneTrialsGpusAndACoreForEachTrialOnThem(
      String gpus, String perExecutor, String cores) throws UnfitCluster {
    assertThat(GpuSettings.of(amount(gpus), spark))
        .isEqualTo(
            Map.of(
                TASK,
                gpus,
                EXECUTOR,
                perExecutor,
                "spark.executor.cores",
                cores,
                ORDER,
                "PCI_BUS_ID"));
  }

  @Test
  void countTheCoresOfATrial() throws UnfitCluster {
    spark.set("spark.task.cpus", "4");
    assertThat(GpuSettings.of(amount("0.5"), spark)).containsEntry("spark.executor.cores", "8");
  }

  @Test
  void leaveWhatSparkSubmitWasGiven() throws UnfitCluster {
    spark.set(EXECUTOR, "4").set("spark.executor.cores", "16").set(ORDER, "FASTEST_FIRST");
    assertThat(GpuSettings.of(amount("0.5"), spark)).isEqualTo(Map.of(TASK, "0.5"));
    spark.set(TASK, "0.50");
    assertThat(GpuSettings.of(amount("0.5"), spark)).isEmpty();
  }

  @Test
  void takeTheAmountOfSparkSubmitWhereTheStudyNamesNone() throws UnfitCluster {
    spark.set(TASK, "2");
    assertThat(GpuSettings.of(GpuAmount.NONE, spark))
        .containsEntry(EXECUTOR, "2")
        .doesNotContainKey(TASK);
  }

  @Test
  void refuseTwoAmounts() {
    spark.set(TASK, "1");
    assertThatThrownBy(() -> GpuSettings.of(amount("0.5"), spark))
        .isInstanceOf(UnfitCluster.class)
        .hasMessage(
            "resources.gpus and spark.task.resource.gpu.amount must be equal if both are given,"
                + " but were 0.5 and 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.7", "1.5", "-1", "many"})
  void refuseAnAmountThatSparkDoesNotAllow(String given) {
    spark.set(TASK, given);
    assertThatThrownBy(() -> GpuSettings.of(GpuAmount.NONE, spark))
        .hasMessage(
            "spark.task.resource.gpu.amount must be a number in [0, 0.5] or a whole number,"
                + " but was "
                + given);
  }

  @Test
  void refuseAnExecutorWithFewerGpusThanATrial() {
    spark.set(EXECUTOR, "1");
    assertThatThrownBy(() -> GpuSettings.of(amount("2"), spark))
        .hasMessage(
            "spark.executor.resource.gpu.amount must be at least the 2 GPUs of a trial"
                + " (resources.gpus), but was 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "local[2]", "local[*]", "local[2,1]"})
  void refuseALocalMasterOnWhichSparkWouldHang(String master) {
    String sentence =
        " is 1, but Spark assigns no GPUs on the master "
            + master
            + "; name a cluster with --master";
    spark.setMaster(master);
    assertThatThrownBy(() -> GpuSettings.of(amount("1"), spark))
        .hasMessage("resources.gpus" + sentence);
    spark.set(TASK, "1");
    assertThatThrownBy(() -> GpuSettings.of(GpuAmount.NONE, spark)).hasMessage(TASK + sentence);
  }

  @Test
  void allowALocalClusterWhichHasWorkers() throws UnfitCluster {
    spark.setMaster("local-cluster[1,2,1024]");
    assertThat(GpuSettings.of(amount("1"), spark)).containsEntry(TASK, "1");
  }

  @Test
  void refuseYarnAndKubernetesWithoutWhatSparkNeedsThere() throws UnfitCluster {
    spark.setMaster("yarn");
    assertThatThrownBy(() -> GpuSettings.of(amount("1"), spark))
        .hasMessage(
            "GPUs on the master yarn need spark.executor.resource.gpu.discoveryScript, a script on"
                + " every executor that prints their addresses");
    spark.set("spark.executor.resource.gpu.discoveryScript", "/opt/gpus.sh");
    assertThat(GpuSettings.of(amount("1"), spark)).containsEntry(TASK, "1");
    spark.setMaster("k8s://https://host:443");
    assertThatThrownBy(() -> GpuSettings.of(amount("1"), spark))
        .hasMessage(
            "GPUs on the master k8s://https://host:443 need spark.executor.resource.gpu.vendor, say"
                + " nvidia.com");
  }

  private static GpuAmount amount(String text) {
    return new GpuAmount(Double.parseDouble(text));
  }
}
