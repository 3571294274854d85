package org.sweep.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TrialRows;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Configuration;
import org.sweep.trial.ContentId;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StepRecord;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/**
 * Makes a result directory of many step rows, by the writer of every run: ten optimizers, ten seeds
 * and as many learning rates as it takes, ten trials of 20,000 steps to a file, a training loss at
 * every step and a test accuracy at every 200th. A trial is a noisy decay to a floor. Run by {@code
 * ./sweep bench step-rows ROWS FOLDER}; {@code aggregates} runs it.
 */
public final class StepRows {
  private static final int CORES = 2;
  private static final long STEPS = 20_000;
  private static final long TEST_EVERY = 200;
  private static final int SEEDS = 10;
  private static final List<Column> AXES =
      List.of(Column.text("optimizer"), Column.real("learning_rate"));
  private static final List<Metric> METRICS =
      List.of(Metric.lower("training_loss"), Metric.higher("test_accuracy"));
  private static final List<String> OPTIMIZERS =
      IntStream.range(0, 10).mapToObj(i -> "optimizer-" + i).toList();
  private static final Declaration PROBLEM =
      Declaration.of("made-up", "made-up rows", Parameter.requiredText("axes", "the point"));

  private final Storage storage = Storage.with(Map.of());
  private final ResultLayout layout;
  private final List<Object> rates;

  private StepRows(ResultLayout layout, int rates) {
    this.layout = layout;
    this.rates =
        IntStream.range(0, rates).mapToObj(i -> (Object) Math.pow(10, -4.0 * i / rates)).toList();
  }

  /** Makes the directory. */
  public static void main(String[] arguments) throws Exception {
    long rows = Long.parseLong(arguments[0]);
    int rates = Math.max(1, Math.toIntExact(rows / STEPS / SEEDS / OPTIMIZERS.size()));
    new StepRows(new ResultLayout(Path.of(arguments[1]).toString()), rates).write();
  }

  private void write() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CORES);
    try {
      List<Future<?>> batches = new ArrayList<>();
      for (String optimizer : OPTIMIZERS) {
        for (Object rate : rates) {
          batches.add(pool.submit(() -> writeBatch(optimizer, (Double) rate)));
        }
      }
      for (Future<?> batch : batches) {
        batch.get();
      }
    } finally {
      pool.shutdownNow();
    }
    storage.writeText(layout.study(), "study: aggregates\n" + description().block());
  }

  private Void writeBatch(String optimizer, double rate) throws IOException {
    List<AxisValue> point =
        List.of(new AxisValue(AXES.get(0), optimizer), new AxisValue(AXES.get(1), rate));
    ContentId batch = ContentId.of(optimizer + " " + rate);
    StudyColumns columns = new StudyColumns(AXES, METRICS, List.of());
    storage.makeFolder(layout.attempts() + "/" + batch);
    String attempt = batch + "/1";
    try (BatchAttempt rows = new BatchAttempt(storage, layout, columns, batch, attempt)) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Trial trial = new Trial("aggregates", configuration(point), point, seed);
        write(rows.begin(trial, METRICS), new SplittableRandom(trial.id().text().hashCode()));
      }
      rows.commit();
    }
    return null;
  }

  private static void write(TrialRows rows, SplittableRandom random) throws IOException {
    StepRecord record = new StepRecord(METRICS.size());
    double floor = 0.05 + 0.1 * random.nextDouble();
    for (long step = 0; step < STEPS; step++) {
      double loss = floor + 2 / (1 + 0.01 * step);
      record.begin(step);
      record.set(0, (float) (loss * (0.8 + 0.4 * random.nextDouble())));
      if (step % TEST_EVERY == 0 || step == STEPS - 1) {
        record.set(1, Math.round(1e4 * Math.exp(-loss)) / 1e4);
      }
      rows.record(record);
    }
    Ending.Place place = new Ending.Place("host", "cpu", "cpu (made up)", "made up");
    rows.end(new Ending(new Outcome.Completed(), STEPS - 1, 10, 1, place), Map.of());
  }

  private static Configuration configuration(List<AxisValue> point) {
    Selection problem = Selection.of(PROBLEM, Map.of("axes", point.toString()));
    Selection plain = Selection.plain(Declaration.of("plain", "nothing"));
    return new Configuration(
        problem, new Optimizer(plain, plain, 1), new Recording(1), new StopRule(1e6));
  }

  private ResultDescription description() {
    return new ResultDescription(
        "aggregates",
        List.of(
            new AxisColumn(AXES.get(0), List.copyOf(OPTIMIZERS)),
            new AxisColumn(AXES.get(1), rates)),
        METRICS,
        new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        (long) OPTIMIZERS.size() * rates.size() * SEEDS,
        new TreeMap<>(Map.of("made-by", "benchmark")));
  }
}
