package org.sweep.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.sweep.data.DataSets;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.store.Inventory;
import org.sweep.store.ResultStore;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/**
 * What a run that goes on needs to find out what has ended: trials that each have a file of their own, as long ones
 * have, and the same trials by the hundred; on the local disk, and on one where each request takes as long as to an
 * object store. Run by {@code ./sweep bench resume [TRIALS=10000] [ROUNDS=5] [MILLISECONDS=30]}; only a tenth of the
 * trials are on the distant disk.
 */
public final class Resume {
  private static final String STUDY =
      """
      study: resume
      problem: {type: linear-field, real: 1, imaginary: 2, steps: 1}
      grid: {optimizer: [sgd], learning-rate: [0.1]}
      seeds: %d
      """;

  private final int rounds;
  private final Path folder;
  private final StudyReader reader = new StudyReader(DataSets.with(Map.of()));

  private Resume(int rounds, Path folder) {
    this.rounds = rounds;
    this.folder = folder;
  }

  /** Runs the benchmark; arguments: trials (10000), rounds (5), milliseconds of a distant request (30). */
  public static void main(String[] arguments) throws Exception {
    int trials = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    DistantDisk.milliseconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
    Path folder = Files.createTempDirectory("resume");
    try {
      new Resume(rounds, folder).measure(trials);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void measure(int trials) throws Exception {
    StudySpec all = study(trials);
    StudySpec few = study(Math.max(1, trials / 10));
    write(all, 1, "alone");
    write(all, 100, "hundreds");
    write(few, 1, "distant");
    report("local disk, a file each", all, folder.resolve("alone").toString());
    report("local disk, 100 to a file", all, folder.resolve("hundreds").toString());
    String distant = "a file each, " + DistantDisk.milliseconds + " ms a request";
    report(distant, few, DistantDisk.SCHEME + "://" + folder.resolve("distant"));
  }

  private StudySpec study(int trials) throws Exception {
    return reader.read("study.yaml", STUDY.formatted(trials), List.of());
  }

  private void write(StudySpec study, int together, String name) throws Exception {
    ResultLayout layout = new ResultLayout(folder.resolve(name).toString());
    ResultStore store = new ResultStore(Storage.with(Map.of()), layout, study.columns());
    store.prepare();
    Workplace workplace = new Workplace(layout.root(), Map.of(), study.columns(), Duration.ZERO, Duration.ZERO);
    List<Trial> trials = study.trials();
    for (int first = 0; first < trials.size(); first += together) {
      Batch batch = Batch.of(trials.subList(first, Math.min(first + together, trials.size())));
      store.admit(batch);
      TrialRunner.at(workplace).run(batch, new Attempt(1, "attempt"));
    }
  }

  private void report(String name, StudySpec study, String directory) throws IOException {
    Map<String, String> settings = Map.of("fs." + DistantDisk.SCHEME + ".impl", DistantDisk.class.getName());
    List<Double> seconds = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      long start = System.nanoTime();
      ResultStore store = new ResultStore(Storage.with(settings), new ResultLayout(directory), study.columns());
      store.load();
      Inventory inventory = store.inventory(study.trials());
      if (!inventory.missing().isEmpty()) {
        throw new IllegalStateException("every trial must have ended");
      }
      if (round >= 0) {
        seconds.add((System.nanoTime() - start) * 1e-9);
      }
    }
    seconds.sort(null);
    System.out.printf(
        Locale.ROOT, "%,d trials, %s: %.2f s (%.2f-%.2f)%n", study.trials().size(), name,
        seconds.get(seconds.size() / 2), seconds.get(0), seconds.get(seconds.size() - 1));
  }

  /** The local disk, where a file takes as many requests as in S3: two for its length, two for bytes. */
  public static final class DistantDisk extends RawLocalFileSystem {
    static final String SCHEME = "distant";
    private static final long REQUESTS = 4;
    private static int milliseconds;

    @Override
    public URI getUri() {
      return URI.create(SCHEME + ":///");
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferBytes) throws IOException {
      pause();
      return super.open(path, bufferBytes);
    }

    private static void pause() throws InterruptedIOException {
      try {
        Thread.sleep(REQUESTS * milliseconds);
      } catch (InterruptedException e) {
        throw new InterruptedIOException("interrupted");
      }
    }
  }
}
