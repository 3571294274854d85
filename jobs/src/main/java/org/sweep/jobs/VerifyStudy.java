package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.sweep.averaging.AverageParameters;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.run.Workplace;
import org.sweep.schedule.Progress;
import org.sweep.schedule.RunTrials;
import org.sweep.schedule.TimeLeft;
import org.sweep.schedule.Work;
import org.sweep.schedule.WorkEstimate;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.store.ResultStore;
import org.sweep.study.StudySpec;
import org.sweep.trial.Trial;
import org.sweep.verify.CheckStore;
import org.sweep.verify.CompareTrials;
import org.sweep.verify.Difference;

/** Runs a sample of a study's trials once more, beside their result directory, and compares. */
final class VerifyStudy {
  private final StudySpec study;
  private final Map<String, String> hadoop = HadoopSettings.ofThisProcess();
  private final Storage storage = Storage.with(hadoop);
  private final ResultLayout layout;
  private final ResultLayout scratch;
  private final PrintWriter out;

  /**
   * A verification, to be executed once.
   *
   * @param study the study of the result directory
   * @param layout the result directory, as an absolute path or URI
   * @param out where people read along
   */
  VerifyStudy(StudySpec study, ResultLayout layout, PrintWriter out) {
    this.study = study;
    this.layout = layout;
    this.scratch = new ResultLayout(layout.work() + "/verification");
    this.out = out;
  }

  /**
   * What was found.
   *
   * @param ended trials of the study that have ended
   * @param sample trials of these that were run again
   * @param makers what made the stored rows where something else made the new ones: how many
   *     trials, by version and backend
   * @param problems what is wrong with the files
   * @param differences where rows differ
   */
  record Result(
      int ended,
      List<Trial> sample,
      Map<String, Integer> makers,
      List<String> problems,
      List<Difference> differences) {}

  /**
   * The trials of the study that have ended by themselves and carry its axes of now. Where one that
   * was pruned ended was the others' doing.
   */
  List<Trial> ended() throws IOException {
    ResultStore store = new ResultStore(storage, layout, study.columns());
    store.load();
    Set<Trial> missing = new HashSet<>(store.inventory(study.trials()).missing());
    return study.trials().stream()
        .filter(Predicate.not(missing::contains))
        .filter(trial -> !store.wasPruned(trial))
        .toList();
  }

  /**
   * Checks the store, runs {@code sample} again and compares.
   *
   * @param ended how many trials it was taken from
   */
  Result execute(int ended, List<Trial> sample, SparkSession spark)
      throws IOException, InterruptedException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CheckStore.Result check = new CheckStore(context, hadoop, layout).execute();
    storage.delete(scratch.root());
    try {
      runAgain(sample, context);
      List<String> ids = sample.stream().map(trial -> trial.id().text()).toList();
      CompareTrials compare = new CompareTrials(spark, study.columns(), ids);
      List<Difference> differences = new ArrayList<>();
      differences.addAll(
          compare.steps(inside(layout.steps(), check.readable()), files(scratch.steps())));
      differences.addAll(
          compare.trials(inside(layout.trials(), check.readable()), files(scratch.trials())));
      return new Result(
          ended, sample, makers(ids, check.readable()), check.problems(), differences);
    } finally {
      storage.delete(scratch.root());
    }
  }

  private void runAgain(List<Trial> sample, JavaSparkContext context)
      throws IOException, InterruptedException {
    if (sample.isEmpty()) {
      return;
    }
    ResultStore store = new ResultStore(storage, scratch, study.columns());
    store.prepare();
    Workplace workplace =
        new Workplace(scratch.root(), hadoop, study.columns(), Duration.ZERO, Duration.ZERO);
    Function<Trial, Work> work = WorkEstimate.in(study);
    TimeLeft timeLeft = new TimeLeft(sample, trial -> work.apply(trial).seconds());
    try (RunProgress shown = RunProgress.on(out, study.name(), sample.size(), timeLeft)) {
      Progress progress = Progress.all(timeLeft, shown);
      if (study.averaging().isNone()) {
        new RunTrials(context, workplace, store, progress).execute(sample, work);
      } else {
        new AverageParameters(context, workplace, store, progress).execute(sample);
      }
    }
  }

  private Map<String, Integer> makers(List<String> ids, List<String> readable) throws IOException {
    Map<String, String> before = makersOf(inside(layout.trials(), readable));
    Map<String, String> now = makersOf(files(scratch.trials()));
    Map<String, Integer> others = new HashMap<>();
    for (String id : ids) {
      String maker = before.getOrDefault(id, "");
      if (!maker.equals(now.getOrDefault(id, ""))) {
        others.merge(maker, 1, Integer::sum);
      }
    }
    return others;
  }

  /** Version and backend by trial. */
  private Map<String, String> makersOf(Collection<String> paths) throws IOException {
    Map<String, String> makers = new HashMap<>();
    List<Column> wanted = List.of(Tables.TRIAL_ID, Tables.CODE_VERSION, Tables.BACKEND);
    for (String path : paths) {
      new TableReader(storage)
          .read(
              path,
              wanted,
              row ->
                  makers.put(
                      row.get(Tables.TRIAL_ID.name()).toString(),
                      row.get(Tables.CODE_VERSION.name())
                          + " on "
                          + row.get(Tables.BACKEND.name())));
    }
    return makers;
  }

  private List<String> files(String folder) throws IOException {
    return storage.files(folder, ResultLayout.TABLE_SUFFIX);
  }

  private List<String> inside(String folder, List<String> readable) throws IOException {
    return files(folder).stream().filter(readable::contains).toList();
  }
}
