package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.sweep.averaging.AverageParameters;
import org.sweep.data.DataSets;
import org.sweep.landscape.WriteLandscapes;
import org.sweep.live.LiveView;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.prune.Pruning;
import org.sweep.prune.PruningRule;
import org.sweep.prune.Stretches;
import org.sweep.refine.KnownSuccesses;
import org.sweep.refine.Refining;
import org.sweep.resource.AwaitGpus;
import org.sweep.resource.CheckBackend;
import org.sweep.resource.GpuSettings;
import org.sweep.resource.MemoryCheck;
import org.sweep.resource.OffHeapLimits;
import org.sweep.resource.UnfitCluster;
import org.sweep.run.Workplace;
import org.sweep.schedule.Progress;
import org.sweep.schedule.RunTrials;
import org.sweep.schedule.TimeLeft;
import org.sweep.schedule.Work;
import org.sweep.schedule.WorkEstimate;
import org.sweep.schema.StudyColumns;
import org.sweep.store.DirectoryLock;
import org.sweep.store.EndedTrials;
import org.sweep.store.Inventory;
import org.sweep.store.ResultStore;
import org.sweep.study.GpuAmount;
import org.sweep.study.Refinement;
import org.sweep.study.StudySpec;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.ContentId;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/** Runs what is missing of a study. */
final class RunStudy {
  /** The problem whose trials compute with ND4J on any backend. */
  private static final String DL4J = "dl4j";

  private final StudySpec study;
  private final Map<String, String> hadoop = HadoopSettings.ofThisProcess();
  private final Storage storage = Storage.with(hadoop);
  private final ResultLayout layout;
  private final StudyColumns columns;
  private final ResultStore store;
  private final PrintWriter out;
  private Map<String, String> settings = new TreeMap<>();

  /**
   * A run, to be executed once.
   *
   * @param study a valid study
   * @param directory its result directory
   * @param out where people read along
   */
  RunStudy(StudySpec study, String directory, PrintWriter out) {
    this.study = study;
    this.layout = new ResultLayout(directory);
    this.columns = study.columns();
    this.store = new ResultStore(storage, layout, columns);
    this.out = out;
  }

  /**
   * Says what is to be run, which needs no Spark.
   *
   * @throws IOException if the result directory cannot be read
   */
  Plan plan() throws IOException {
    store.load();
    Plan plan = new Plan(study, store);
    plan.lines().forEach(out::println);
    out.flush();
    return plan;
  }

  /**
   * Compares what the trials need with what Spark was told, before it starts.
   *
   * @throws UnfitCluster if they cannot run there
   */
  void fit(Plan plan) throws UnfitCluster {
    SparkConf spark = new SparkConf();
    boolean mayRun = !plan.missing().isEmpty() || study.aims().refinement().isPresent();
    GpuAmount gpus = mayRun ? study.gpus() : GpuAmount.NONE;
    settings = new TreeMap<>(GpuSettings.of(gpus, spark));
    settings.forEach(spark::set);
    if (mayRun && usesNd4j()) {
      OffHeapLimits limits = OffHeapLimits.of(spark);
      settings.putAll(limits.apply(spark));
      say(limits.line());
      new CheckBackend(study.backend()).here(spark);
    }
    new MemoryCheck(spark).of(plan.missing(), study::outlineOf).forEach(this::say);
  }

  private boolean usesNd4j() {
    boolean isNetwork = study.grid().problem().declaration().name().equals(DL4J);
    return isNetwork || study.backend() == BackendChoice.ND4J;
  }

  /** Starts Spark with what trials need. */
  SparkSession session(LiveView live) {
    return SparkStart.session("sweep " + study.name(), settings, live);
  }

  /**
   * Keeps other runs out of the result directory.
   *
   * @param onLoss runs if another one gets in nevertheless
   * @throws IOException if another run is at work there, or the directory cannot be written
   */
  DirectoryLock lock(Runnable onLoss) throws IOException {
    return DirectoryLock.on(storage, layout, this::say, onLoss);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  /**
   * Asks an executor whether trials can compute there, where that is in doubt.
   *
   * @throws UnfitCluster if they cannot
   * @throws IOException if there is no executor
   * @throws InterruptedException if this thread is interrupted
   */
  void askExecutor(SparkSession spark) throws UnfitCluster, IOException, InterruptedException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CheckBackend check = new CheckBackend(study.backend());
    if (check.isDoubtful(context)) {
      new AwaitGpus(context, this::say).execute();
      check.onExecutor(context);
    }
  }

  /** The same while nobody looks. */
  Result execute(Plan plan, SparkSession spark) throws IOException, InterruptedException {
    return execute(plan, spark, LiveView.NONE);
  }

  /**
   * Runs the trials that are missing.
   *
   * @param plan what was said to be run; what an earlier run committed since then is not run again
   * @param live who looks at the trials while they run
   * @throws IOException if the sweep itself cannot run; what was committed stays
   * @throws InterruptedException if this thread is interrupted
   */
  Result execute(Plan plan, SparkSession spark, LiveView live)
      throws IOException, InterruptedException {
    store.prepare();
    Inventory inventory = store.inventory(plan.trials(), study.timeLimit());
    describe(List.of(), spark);
    store.retract(inventory.outdated());
    List<Trial> missing = inventory.missing();
    int failed = missing.isEmpty() ? nothing() : failures(missing, spark, live);
    int ran = missing.size();
    if (study.aims().refinement().isPresent()) {
      Result refined = refine(study.aims().refinement().get(), spark, live);
      ran += refined.ran();
      failed += refined.failed();
    }
    live.writesReport();
    new WriteLandscapes(study, DataSets.with(hadoop), spark, storage, layout).execute();
    return new Result(ran, failed);
  }

  /** Rounds whose trials have all ended before are gone through without a run. */
  private Result refine(Refinement refinement, SparkSession spark, LiveView live)
      throws IOException, InterruptedException {
    KnownSuccesses successes = new KnownSuccesses(spark, storage, layout);
    Map<ContentId, Boolean> known = successes.read();
    Refining refining = new Refining(study, refinement, known);
    int ran = 0;
    int failed = 0;
    for (List<Trial> next = refining.next(); !next.isEmpty(); next = refining.next()) {
      store.load();
      List<Trial> missing = store.inventory(next, study.timeLimit()).missing();
      if (!missing.isEmpty()) {
        describe(refining.placed(), spark);
        say("refine: " + Plan.count(missing.size(), "trial") + " where outcomes change");
        failed += failures(missing, spark, live);
        ran += missing.size();
        known = successes.read();
      }
      refining.ended(known);
    }
    describe(refining.placed(), spark);
    return new Result(ran, failed);
  }

  private void describe(List<Trial> placed, SparkSession spark) throws IOException {
    List<Trial> trials = new ArrayList<>(study.trials());
    trials.addAll(placed);
    String sparkVersion = spark.version() + " on " + spark.sparkContext().master();
    store.writeStudy(new StudyDescription(study, trials).text(sparkVersion));
  }

  /** Says so if the directory should be compacted. */
  void hint() throws IOException {
    CompactHint.of(storage, layout).ifPresent(this::say);
  }

  private int nothing() {
    say("nothing to run");
    return 0;
  }

  private int failures(List<Trial> trials, SparkSession spark, LiveView live)
      throws IOException, InterruptedException {
    Workplace workplace =
        new Workplace(
            storage.qualified(layout.root()),
            hadoop,
            columns,
            study.checkpointEvery(),
            study.timeLimit());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    new AwaitGpus(context, this::say).execute();
    Function<Trial, Work> work = WorkEstimate.in(study);
    TimeLeft timeLeft = new TimeLeft(trials, trial -> work.apply(trial).seconds());
    live.begin(trials.size(), timeLeft, context);
    try (RunProgress shown = RunProgress.on(out, study.name(), trials.size(), timeLeft)) {
      Progress progress = Progress.all(timeLeft, shown, live);
      Map<String, Integer> outcomes =
          study.averaging().isNone()
              ? new RunTrials(context, workplace, store, progress)
                  .execute(trials, work, stretches())
              : new AverageParameters(context, workplace, store, progress).execute(trials);
      return outcomes.getOrDefault(Outcome.Failed.WORD, 0)
          + outcomes.getOrDefault(Outcome.TimedOut.WORD, 0);
    }
  }

  /** Trials that ended before are competitors of those that run now. */
  private Stretches stretches() throws IOException {
    if (study.pruning().isEmpty()) {
      return Stretches.whole();
    }
    PruningRule rule = study.pruning().get();
    Pruning pruning = new Pruning(rule, study.trials());
    for (EndedTrials.Ended ended : new EndedTrials(storage, layout).at(rule.rungs())) {
      pruning.recall(ended.id(), ended.outcome(), ended.steps(), ended.standings());
    }
    return pruning;
  }

  /**
   * What came of it.
   *
   * @param ran trials that were run
   * @param failed trials of those that failed
   */
  record Result(int ran, int failed) {}
}
