package org.sweep.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sweep.data.DataSets;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.store.ResultStore;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/**
 * What it costs to keep every step: the same trials with every step recorded and with hardly any, by turns, from their
 * specification to their committed Parquet; and what a trial costs that does next to nothing, alone in its batch and
 * with 99 others. One thread, without Spark. Run by {@code ./sweep bench recording [ROUNDS=9] [FOLDER]}.
 */
public final class Recording {
  private static final String CLASSIFIER =
      """
      study: recording
      problem: {type: classifier, dataset: digits, hidden: [%d], epochs: %d, test-every-epochs: 1000}
      grid: {optimizer: [sgd], learning-rate: [0.1]}
      seeds: 1
      record: {every: %d}
      """;
  private static final String NOTHING =
      """
      study: recording
      problem: {type: linear-field, real: 1, imaginary: 2, steps: 1}
      grid: {optimizer: [sgd], learning-rate: [0.1]}
      seeds: 1000
      """;

  /** By the width of the hidden layer; about a second of training each, of 23 steps an epoch. */
  private static final Map<Integer, Integer> EPOCHS = new TreeMap<>(Map.of(10, 2000, 100, 1000, 1000, 100));

  private final int rounds;
  private final Path folder;
  private final StudyReader reader = new StudyReader(DataSets.with(Map.of()));
  private final Map<String, List<Double>> measured = new LinkedHashMap<>();
  private int runs;

  private Recording(int rounds, Path folder) {
    this.rounds = rounds;
    this.folder = folder;
  }

  /** Runs the benchmark; arguments: rounds (9), a folder on the disk that is meant. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    Path base = Path.of(arguments.length > 1 ? arguments[1] : System.getProperty("java.io.tmpdir"));
    Path folder = Files.createTempDirectory(base, "recording");
    try {
      new Recording(rounds, folder).measure();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void measure() throws Exception {
    for (int round = -2; round < rounds; round++) {
      for (Map.Entry<Integer, Integer> network : EPOCHS.entrySet()) {
        int hidden = network.getKey();
        int epochs = network.getValue();
        double every = steps(CLASSIFIER.formatted(hidden, epochs, 1));
        double hardly = steps(CLASSIFIER.formatted(hidden, epochs, 1_000_000));
        keep(round, "64-%d-10, us per step, every step recorded".formatted(hidden), every * 1e6);
        keep(round, "64-%d-10, us per step, hardly any".formatted(hidden), hardly * 1e6);
        keep(round, "64-%d-10, recording, %% of training".formatted(hidden), (every / hardly - 1) * 100);
      }
      keep(round, "a trial of one step, alone in its batch, ms", trials(1) * 1e3);
      keep(round, "a trial of one step, 100 in a batch, ms", trials(100) * 1e3);
    }
    measured.forEach(
        (name, values) ->
            System.out.printf(
                Locale.ROOT, "%-50s %10.3f (%.3f-%.3f)%n", name, quantile(values, 0.5), quantile(values, 0.25),
                quantile(values, 0.75)));
  }

  private void keep(int round, String name, double value) {
    if (round >= 0) {
      measured.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
  }

  /** Seconds per step of the study's only trial. */
  private double steps(String text) throws Exception {
    StudySpec study = reader.read("study.yaml", text, List.of());
    List<Trial> trials = study.trials();
    return run(study, List.of(Batch.of(trials))) / study.outlineOf(trials.get(0)).steps();
  }

  /** Seconds per trial of 100 trials that do next to nothing. */
  private double trials(int together) throws Exception {
    StudySpec study = reader.read("study.yaml", NOTHING, List.of());
    List<Trial> trials = study.trials().subList(0, 100);
    List<Batch> batches = new ArrayList<>();
    for (int first = 0; first < trials.size(); first += together) {
      batches.add(Batch.of(trials.subList(first, first + together)));
    }
    return run(study, batches) / trials.size();
  }

  private double run(StudySpec study, List<Batch> batches) throws Exception {
    Storage storage = Storage.with(Map.of());
    ResultLayout layout = new ResultLayout(folder.resolve("run-" + runs++).toString());
    ResultStore store = new ResultStore(storage, layout, study.columns());
    store.prepare();
    Workplace workplace =
        new Workplace(layout.root(), Map.of(), study.columns(), Duration.ZERO, Duration.ZERO);
    for (Batch batch : batches) {
      store.admit(batch);
    }
    long start = System.nanoTime();
    for (Batch batch : batches) {
      TrialRunner.at(workplace).run(batch, new Attempt(1, "attempt"));
    }
    return (System.nanoTime() - start) * 1e-9;
  }

  private static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
