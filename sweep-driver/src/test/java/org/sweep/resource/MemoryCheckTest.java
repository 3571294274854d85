package org.sweep.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.sweep.data.DataSets;
import org.sweep.resource.MemoryCheck.Executor;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;

class MemoryCheckTest {
  private static final long MIB = 1L << 20;

  private static final String DIGITS =
      """
      study: digits
      problem: {type: classifier, dataset: digits}
      grid: {optimizer: [sgd, adam], learning-rate: 0.01}
      """;

  /** 132,737,010 parameters: 506 MiB for each vector of them. */
  private static final String WIDE =
      """
      study: wide
      problem: {type: classifier, dataset: digits, hidden: [11000, 11000, 1000]}
      grid: {optimizer: sgd, learning-rate: 0.01}
      """;

  private final SparkConf spark = new SparkConf(false).setMaster("spark://host:7077");

  @Test
  void saysNothingWhereThereIsEnough() throws Exception {
    assertThat(check(DIGITS)).isEmpty();
  }

  @Test
  void refusesWhatCannotFit() {
    assertThatThrownBy(() -> check(WIDE))
        .isInstanceOf(UnfitCluster.class)
        .hasMessage(
            "a trial needs 1.1 GiB of heap at least, 1 MiB of it for data, but an executor has"
                + " 1.0 GiB: raise spark.executor.memory");
  }

  @Test
  void warnsOfWhatMayNotFit() throws Exception {
    spark.set("spark.executor.memory", "8g").set("spark.executor.cores", "4");
    spark.set("spark.task.cpus", "2");
    assertThat(check(WIDE))
        .containsExactly(
            "memory may be short: 2 trials at a time take up to about 20.3 GiB of heap, but an"
                + " executor has 8.0 GiB: raise spark.executor.memory, or run fewer at a time"
                + " (spark.task.cpus)");
    spark.set("spark.executor.memory", "30g");
    assertThat(check(WIDE)).isEmpty();
  }

  @Test
  void countsWhatMethodsKeep() throws Exception {
    spark.set("spark.executor.memory", "600m");
    String averaged = DIGITS.replace("[sgd, adam]", "{averaging: {window: 20000}}");
    assertThat(check(DIGITS)).isEmpty();
    assertThat(check(averaged))
        .as("20,025 vectors of 7,510 parameters are 574 MiB")
        .containsExactly(
            "memory may be short: a trial takes up to about 775 MiB of heap, but an executor has"
                + " 600 MiB: raise spark.executor.memory");
  }

  @Test
  void countsTheDriversHeapOnALocalMaster() throws Exception {
    Executor driver = new Executor("the driver", 205 * MIB, 4, "SWEEP_DRIVER_MEMORY");
    spark.setMaster("local[4]");
    assertThat(new MemoryCheck(spark, driver).of(read(DIGITS).trials(), read(DIGITS)::outlineOf))
        .singleElement()
        .asString()
        .startsWith("memory may be short: 4 trials at a time take up to about ")
        .endsWith(
            "the driver has 205 MiB: raise SWEEP_DRIVER_MEMORY, or run fewer at a time"
                + " (spark.task.cpus)");
    assertThat(check(DIGITS)).as("the heap of this test").isEmpty();
  }

  @Test
  void warnsOfTooLittleOffTheHeapWhereThatEndsAnExecutor() throws Exception {
    spark.set("spark.executor.cores", "8").set("spark.executor.memory", "2g");
    assertThat(check(DIGITS)).as("a standalone worker counts the heap only").isEmpty();
    spark.setMaster("yarn");
    assertThat(check(DIGITS))
        .containsExactly(
            "memory may be short: 8 trials at a time take up to about 570 MiB off the heap, but an"
                + " executor has 384 MiB: raise spark.executor.memoryOverhead");
    spark.set("spark.executor.memoryOverhead", "600");
    assertThat(check(DIGITS)).isEmpty();
    spark.set("spark.executor.memoryOverhead", "500m");
    assertThat(check(DIGITS)).singleElement().asString().contains("an executor has 500 MiB");
  }

  private List<String> check(String text) throws Exception {
    StudySpec study = read(text);
    return new MemoryCheck(spark).of(study.trials(), study::outlineOf);
  }

  private static StudySpec read(String text) throws InvalidStudy {
    return new StudyReader(DataSets.with(Map.of())).read("study.yaml", text, List.of());
  }
}
