package org.sweep.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.study.GpuAmount;

class SlotsPerExecutorTest {
  @ParameterizedTest
  @CsvSource({
    // cores, cores per trial, gpus, gpus per trial, slots
    "8, 1, 0, 0, 8",
    "8, 3, 0, 0, 2",
    "8, 1, 4, 0, 8",
    "8, 1, 2, 1, 2",
    "1, 1, 2, 1, 1",
    "8, 1, 2, 0.5, 4",
    "8, 1, 2, 0.3, 6",
    "8, 1, 1, 0.1, 8",
    "8, 1, 5, 2, 2",
    "8, 1, 1, 2, 0",
    "2, 4, 1, 1, 0"
  })
  void areAsManyAsCoresAndGpusBothAllow(
      int cores, int coresPerTrial, int gpus, double gpusPerTrial, int slots) {
    GpuAmount amount = new GpuAmount(gpusPerTrial);
    assertThat(new SlotsPerExecutor(cores, coresPerTrial, gpus, amount).slots()).isEqualTo(slots);
  }

  @Test
  void areThoseOfASession() {
    SparkConf spark = new SparkConf(false);
    assertThat(SlotsPerExecutor.of(spark, 8).slots()).isEqualTo(8);
    spark.set("spark.task.cpus", "2");
    assertThat(SlotsPerExecutor.of(spark, 8).slots()).isEqualTo(4);
    spark.set("spark.executor.resource.gpu.amount", "1");
    spark.set("spark.task.resource.gpu.amount", "0.5");
    assertThat(SlotsPerExecutor.of(spark, 8).slots()).isEqualTo(2);
  }

  @Test
  void refusesWhatNoExecutorHas() {
    assertThatThrownBy(() -> new SlotsPerExecutor(1, 0, 0, GpuAmount.NONE))
        .hasMessage(
            "an executor must have cores >= 0, gpus >= 0 and spark.task.cpus >= 1, but had 1, 0, 0");
  }
}
