package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SparkStartTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  @Test
  void doesNotGiveUpTheExecutorOfAMachineThatSleptOverTheWeekend() {
    SparkConf conf = SPARK.session().sparkContext().conf();

    assertThat(conf.getTimeAsMs("spark.storage.blockManagerHeartbeatTimeoutMs"))
        .isGreaterThan(Duration.ofDays(3).toMillis());
  }
}
