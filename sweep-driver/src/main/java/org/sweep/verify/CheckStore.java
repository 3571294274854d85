package org.sweep.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.schema.Tables;
import org.sweep.trial.Outcome;
import org.sweep.verify.StepsFile.Found;

/**
 * Checks the files of a result directory: all of them can be read, every trial that ended has one
 * row and its steps once, and nothing is there that belongs to no trial. Step files are read on
 * Spark. Nobody else may write to the directory.
 */
public final class CheckStore {
  private final JavaSparkContext spark;
  private final Map<String, String> hadoopSettings;
  private final Storage storage;
  private final ResultLayout layout;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, TrialRow> trials = new HashMap<>();
  private final Map<String, String> fileOfSteps = new HashMap<>();
  private final List<String> readable = new ArrayList<>();

  /**
   * A check, to be executed once.
   *
   * @param spark where step files are read
   * @param hadoopSettings of the driver, for executors
   * @param layout the result directory, as an absolute path or URI
   */
  public CheckStore(
      JavaSparkContext spark, Map<String, String> hadoopSettings, ResultLayout layout) {
    this.spark = spark;
    this.hadoopSettings = hadoopSettings;
    this.storage = Storage.with(hadoopSettings);
    this.layout = layout;
  }

  private record TrialRow(String file, String outcome, long steps) {}

  /**
   * What was found.
   *
   * @param trials trials with a row
   * @param problems what is wrong, a sentence each
   * @param readable paths of the files in {@code steps} and {@code trials} that can be read
   */
  public record Result(int trials, List<String> problems, List<String> readable) {
    /** Copies the lists. */
    public Result {
      problems = List.copyOf(problems);
      readable = List.copyOf(readable);
    }
  }

  /**
   * Checks everything.
   *
   * @throws IOException if a folder cannot be listed
   */
  public Result execute() throws IOException {
    Set<String> files = readTrials();
    List<String> paths = storage.files(layout.steps(), ResultLayout.TABLE_SUFFIX);
    if (!paths.isEmpty()) {
      spark.setJobDescription("verify: read the files of steps");
      spark
          .parallelize(paths, paths.size())
          .map(new ReadStepsFile(hadoopSettings))
          .collect()
          .forEach(file -> check(file, files));
    }
    trials.forEach(this::checkSteps);
    checkOthers();
    problems.sort(null);
    return new Result(trials.size(), problems, readable);
  }

  private Set<String> readTrials() throws IOException {
    Set<String> files = new HashSet<>();
    TableReader reader = new TableReader(storage);
    for (String path : storage.files(layout.trials(), ResultLayout.TABLE_SUFFIX)) {
      String file = ResultLayout.nameOf(path);
      files.add(file);
      try {
        reader.read(path, row -> add(file, row));
        readable.add(path);
      } catch (IOException e) {
        problems.add(e.getMessage());
      }
    }
    return files;
  }

  private void add(String file, Map<String, Object> row) {
    String trial = String.valueOf(row.get(Tables.TRIAL_ID.name()));
    String outcome = String.valueOf(row.get(Tables.OUTCOME.name()));
    long steps = (long) row.getOrDefault(Tables.STEPS.name(), -1L);
    TrialRow earlier = trials.put(trial, new TrialRow(file, outcome, steps));
    if (earlier != null) {
      problems.add(
          "trial %s has two rows: in trials/%s and in trials/%s"
              .formatted(trial, earlier.file, file));
    }
  }

  private void check(StepsFile file, Set<String> trialFiles) {
    if (!file.error().isEmpty()) {
      problems.add(file.error());
      return;
    }
    readable.add(file.path());
    if (!trialFiles.contains(file.name())) {
      problems.add(
          "steps/%s has no counterpart in trials: the next run deletes it".formatted(file.name()));
    }
    for (Found found : file.trials()) {
      check(found, file.name());
    }
  }

  private void check(Found found, String file) {
    String earlier = fileOfSteps.put(found.trial(), file);
    TrialRow row = trials.get(found.trial());
    if (earlier != null) {
      problems.add(
          "steps of trial %s stand in steps/%s and in steps/%s"
              .formatted(found.trial(), earlier, file));
    }
    if (row == null) {
      problems.add(
          "steps of trial %s stand in steps/%s, but it has no row in trials"
              .formatted(found.trial(), file));
    } else if (found.first() != 0 || found.last() != row.steps || !found.ascends()) {
      problems.add(
          "steps of trial %s must ascend from 0 to %d, but go from %d to %d%s (steps/%s)"
              .formatted(
                  found.trial(),
                  row.steps,
                  found.first(),
                  found.last(),
                  found.ascends() ? "" : ", some twice or out of order",
                  file));
    }
  }

  private void checkSteps(String trial, TrialRow row) {
    if (!row.outcome.equals(Outcome.Failed.WORD) && !fileOfSteps.containsKey(trial)) {
      problems.add(
          "trial %s has no steps that can be read, but a row in trials/%s"
              .formatted(trial, row.file));
    }
  }

  private void checkOthers() throws IOException {
    for (String folder : List.of(layout.steps(), layout.trials())) {
      for (String path : storage.files(folder, "")) {
        String name = ResultLayout.nameOf(path);
        if (!name.endsWith(ResultLayout.TABLE_SUFFIX)) {
          problems.add(path + " is no file of Sweep's");
        }
      }
    }
    for (String trial : storage.folderNames(layout.artifacts())) {
      if (!trials.containsKey(trial)) {
        problems.add(
            "artifacts/%s are of no trial in trials: the next run deletes them".formatted(trial));
      }
    }
  }
}
