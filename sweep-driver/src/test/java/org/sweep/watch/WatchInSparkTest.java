package org.sweep.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.SharedSpark;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.run.TrialWatch;
import org.sweep.run.Workplace;
import org.sweep.schedule.RunTrials;
import org.sweep.schedule.TinyTrials;
import org.sweep.schedule.Work;
import org.sweep.schema.Metric;
import org.sweep.store.ResultStore;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/** Tasks of an embedded Spark with the plugin; what they record reaches the driver by RPC. */
@Timeout(60)
class WatchInSparkTest {
  private static final List<Metric> LOSSES =
      List.of(Metric.lower("loss_x"), Metric.lower("loss_y"));

  @TempDir private Path folder;
  private final JavaSparkContext spark =
      JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
  private final BlockingQueue<ExecutorSample> heard = new LinkedBlockingQueue<>();

  /** Records steps until it is let go; it and the test share a JVM. */
  private static final class Training implements VoidFunction<Integer> {
    private static final long serialVersionUID = 1L;
    private static volatile CountDownLatch end = new CountDownLatch(1);
    private static volatile long task;

    @Override
    public void call(Integer seed) throws InterruptedException {
      task = TaskContext.get().taskAttemptId();
      Trial trial = TinyTrials.trial("adam", seed);
      TrialWatch watch = ExecutorWatch.ofTask(task, each -> "seed " + each.seed());
      TrialWatch.Course course = watch.begin(trial, LOSSES, 1_000_000);
      StepRecord record = new StepRecord(3);
      long step = 100;
      do {
        record.begin(step);
        record.set(0, 1.0 / step);
        record.set(1, -1.0 / step);
        course.recorded(record);
        step++;
      } while (!end.await(1, TimeUnit.MILLISECONDS));
      course.ended();
    }
  }

  @BeforeEach
  void forgetWhatOthersLeft() {
    Training.end = new CountDownLatch(1);
  }

  @Test
  void tellsTheDriverOfARunningTrial() throws Exception {
    try (DriverWatch.View view = DriverWatch.viewedBy(heard::add)) {
      assertThat(view).isNotNull();
      JavaFutureAction<Void> job = spark.parallelize(List.of(5), 1).foreachAsync(new Training());
      TrialSample first = sampleOfTask();
      TrialSample second = sampleOfTask();
      Training.end.countDown();
      job.get();

      assertThat(first.trial()).isEqualTo(TinyTrials.trial("adam", 5).id().text());
      assertThat(first.label()).isEqualTo("seed 5");
      assertThat(first.task()).isEqualTo(Training.task);
      assertThat(first.steps()).isEqualTo(1_000_000);
      assertThat(first.step()).isGreaterThanOrEqualTo(100);
      assertThat(second.step()).isGreaterThan(first.step());
      assertThat(second.losses())
          .extracting(TrialSample.Loss::name)
          .containsExactly("loss_x", "loss_y");
      // The losses may already be those of a later step.
      assertThat(second.losses().get(0).value()).isLessThan(1.0 / first.step()).isPositive();
      assertThat(second.losses().get(1).value()).isNegative();
      quiet();
    }
  }

  /** The next sample with the trial of this test's task. */
  private TrialSample sampleOfTask() throws InterruptedException {
    while (true) {
      for (TrialSample trial : heard.take().trials()) {
        if (trial.label().equals("seed 5")) {
          return trial;
        }
      }
    }
  }

  /** The next sample of an executor where nothing runs. */
  private ExecutorSample quiet() throws InterruptedException {
    while (true) {
      ExecutorSample sample = heard.take();
      if (sample.trials().isEmpty()) {
        assertThat(sample.executor()).isEqualTo("driver");
        return sample;
      }
    }
  }

  @Test
  void countsTheStepsOfTrialsThatAreTooShortToBeSeen() throws Exception {
    try (DriverWatch.View view = DriverWatch.viewedBy(heard::add)) {
      assertThat(view).isNotNull();
      run(TinyTrials.of(1));
      long before = stepsWhenQuiet();
      run(TinyTrials.of(40));
      long steps = before;
      while (steps < before + 40 * 23) {
        steps = heard.take().steps();
      }
      assertThat(steps).isEqualTo(before + 40 * 23);
    }
  }

  /** The steps of an executor that has nothing more to tell: none for three times its cadence. */
  private long stepsWhenQuiet() throws InterruptedException {
    ExecutorSample last = quiet();
    List<ExecutorSample> later = new ArrayList<>();
    for (ExecutorSample next = last; next != null; next = heard.poll(1500, TimeUnit.MILLISECONDS)) {
      later.add(next);
    }
    return later.get(later.size() - 1).steps();
  }

  private void run(List<Trial> trials) throws Exception {
    Path results = folder.resolve("results-of-" + trials.size());
    Storage storage = Storage.with(Map.of());
    ResultStore store =
        new ResultStore(storage, new ResultLayout(results.toString()), TinyTrials.COLUMNS);
    store.prepare();
    Workplace workplace =
        new Workplace(
            results.toString(), Map.of(), TinyTrials.COLUMNS, Duration.ZERO, Duration.ZERO);
    new RunTrials(spark, workplace, store, (trial, result) -> {})
        .execute(trials, trial -> new Work(0.001, 1));
  }

  @Test
  void keepsThePluginsThatWereAskedForAnyway() {
    assertThat(WatchPlugin.with("")).isEqualTo("org.sweep.watch.WatchPlugin");
    assertThat(WatchPlugin.with("com.example.Metrics"))
        .isEqualTo("com.example.Metrics,org.sweep.watch.WatchPlugin");
  }
}
