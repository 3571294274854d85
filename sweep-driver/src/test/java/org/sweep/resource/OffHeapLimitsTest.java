package org.sweep.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class OffHeapLimitsTest {
  private static final long MIB = 1L << 20;
  private static final String OPTIONS = "spark.executor.extraJavaOptions";

  private final SparkConf spark =
      new SparkConf(false)
          .setMaster("spark://host:7077")
          .set("spark.executor.memory", "4g")
          .set("spark.executor.cores", "4");

  @Test
  void givesATrialAsMuchOffTheHeapAsOnIt() {
    OffHeapLimits limits = OffHeapLimits.of(spark);
    assertThat(limits.arrays()).isEqualTo(4096 * MIB);
    assertThat(limits.perSlot()).isEqualTo(1024 * MIB);
    assertThat(limits.process()).isEqualTo((2 * 4096 + 250 + 4 * 40) * MIB);
    assertThat(limits.line())
        .isEqualTo("ND4J may take 4.0 GiB off the heap, 1.0 GiB for each of 4 trials at a time");
  }

  @Test
  void keepsWithinAContainer() {
    spark.setMaster("yarn").set("spark.executor.memoryOverhead", "2g");
    assertThat(OffHeapLimits.of(spark).arrays()).isEqualTo((2048 - 250 - 4 * 40) * MIB);
  }

  @Test
  void tellsExecutorsAndLeavesWhatWasGiven() {
    spark.set(OPTIONS, "-verbose:gc -Dorg.bytedeco.javacpp.maxbytes=1g");
    assertThat(new OffHeapLimits(5, 7, 1).apply(spark))
        .isEqualTo(
            Map.of(
                OPTIONS,
                "-verbose:gc -Dorg.bytedeco.javacpp.maxbytes=1g"
                    + " -Dorg.bytedeco.javacpp.maxphysicalbytes=7"));
  }
}
