package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sweep.live.LiveView;
import org.sweep.resource.AwaitGpus;

/** On a local master, which never has an executor with GPUs. */
@Timeout(120)
@ExtendWith(LocalMaster.class)
class GpuWaitTest {
  private final List<String> said = new ArrayList<>();
  private SparkSession session;

  private void start(String longestWait) {
    Map<String, String> settings =
        Map.of(
            "spark.task.resource.gpu.amount",
            "1",
            "spark.executor.resource.gpu.amount",
            "1",
            AwaitGpus.WAIT,
            longestWait);
    session = SparkStart.session("test", settings, LiveView.NONE);
  }

  @AfterEach
  void stop() {
    session.close();
  }

  @Test
  void endsWithWhatThereWasNot() {
    start("1s");

    assertThatThrownBy(this::await)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "there was no executor with 1 GPU within 1 s (spark.sweep.gpu.wait):"
                + " does a worker have as many, and free?");
    assertThat(said)
        .containsExactly("waiting for an executor with 1 GPU, up to 1 s (spark.sweep.gpu.wait)");
  }

  @Test
  void endsWithSpark() throws InterruptedException {
    start("60s");
    Thread closing = new Thread(this::closeDuringTheJob);
    closing.start();

    assertThatThrownBy(this::await)
        .isInstanceOf(IOException.class)
        .hasMessageMatching("executors with GPUs cannot start: Job .*");
    closing.join();
  }

  private void closeDuringTheJob() {
    while (session.sparkContext().statusTracker().getActiveJobIds().length == 0) {
      Thread.onSpinWait();
    }
    session.close();
  }

  private void await() throws IOException, InterruptedException {
    new AwaitGpus(new JavaSparkContext(session.sparkContext()), said::add).execute();
  }
}
