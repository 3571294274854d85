package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossReasonTest {
  private static final String LOST =
      "ExecutorLostFailure (executor 0 exited caused by one of the running tasks) Reason: ";

  @Test
  void saysWhatAnExitCodeMeans() {
    assertThat(LossReason.of(LOST + "Command exited with code 137"))
        .isEqualTo(
            "its executor exited with code 137: killed by signal 9, as by hand or when a machine"
                + " or container is out of memory");
    assertThat(LossReason.of(LOST + "Command exited with code 7"))
        .isEqualTo("its executor exited with code 7");
  }

  @Test
  void understandsKubernetesAndYarn() {
    assertThat(
            LossReason.of(
                LOST + "\nThe executor with id 1 exited with exit code 52(JVM OOM).\n\nmore"))
        .isEqualTo("its executor exited with code 52: out of memory");
    assertThat(LossReason.of(LOST + "Container marked as failed. Exit status: 143. Diagnostics"))
        .isEqualTo("its executor exited with code 143: killed by signal 15, it was asked to end");
  }

  @Test
  void saysThatMemoryRanOut() {
    assertThat(LossReason.of("java.lang.OutOfMemoryError: Java heap space\n\tat a.b.C"))
        .isEqualTo("its executor ran out of memory: java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void quotesSparkOtherwise() {
    assertThat(LossReason.of(LOST + "Executor heartbeat timed out after 130000 ms"))
        .isEqualTo("its executor was lost: Executor heartbeat timed out after 130000 ms");
    assertThat(LossReason.of("")).isEqualTo("its executor was lost: nobody knows why");
  }
}
