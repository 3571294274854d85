package org.sweep.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.sweep.problem.ProblemOutline;
import org.sweep.trial.Configuration;
import org.sweep.trial.Trial;

/**
 * Compares what trials need of memory with what executors have, before anything starts: what
 * certainly does not fit is refused, what may not fit is said.
 */
public final class MemoryCheck {
  private static final long MIB = 1L << 20;

  /** Spark, Sweep and Parquet themselves, on the heap. */
  private static final long BASE = 200 * MIB;

  /** Off the heap: classes, compiled code, threads, the collector. */
  private static final long BASE_OFF_HEAP = 250 * MIB;

  /** Off the heap, of each slot: the buffer of OpenBLAS, the codec, the stack. */
  private static final long PER_SLOT_OFF_HEAP = 40 * MIB;

  private static final long LEAST_OVERHEAD = 384 * MIB;
  private static final String EXECUTOR_MEMORY = "spark.executor.memory";
  private static final String OVERHEAD = "spark.executor.memoryOverhead";
  private static final String OVERHEAD_FACTOR = "spark.executor.memoryOverheadFactor";

  private final SparkConf spark;
  private final Executor executor;

  /**
   * A JVM that runs trials.
   *
   * @param name what to call it
   * @param heap its largest heap in bytes
   * @param slots trials at a time, as far as known
   * @param setting what raises its heap
   */
  record Executor(String name, long heap, int slots, String setting) {}

  /**
   * A check.
   *
   * @param spark the settings of the session, those of {@link GpuSettings} included
   */
  public MemoryCheck(SparkConf spark) {
    this(spark, executor(spark));
  }

  MemoryCheck(SparkConf spark, Executor executor) {
    this.spark = spark;
    this.executor = executor;
  }

  static Executor executor(SparkConf spark) {
    String master = spark.get("spark.master", "local[*]");
    if (LocalMaster.is(master)) {
      long heap = Runtime.getRuntime().maxMemory();
      int cores = LocalMaster.cores(master);
      String setting = "SWEEP_DRIVER_MEMORY, or --driver-memory of spark-submit";
      return new Executor("the driver", heap, SlotsPerExecutor.of(spark, cores).slots(), setting);
    }
    int taskCpus = spark.getInt(GpuSettings.TASK_CPUS, 1);
    int cores = spark.getInt("spark.executor.cores", taskCpus);
    long heap = spark.getSizeAsBytes(EXECUTOR_MEMORY, "1g");
    int slots = SlotsPerExecutor.of(spark, cores).slots();
    return new Executor("an executor", heap, Math.max(1, slots), EXECUTOR_MEMORY);
  }

  /**
   * Warnings, each a sentence; none if there is memory enough.
   *
   * @param trials what is to be run
   * @param outlines what is known of their problems
   * @throws UnfitCluster if not even one trial at a time can fit
   */
  public List<String> of(List<Trial> trials, Function<Trial, ProblemOutline> outlines)
      throws UnfitCluster {
    HeapNeed most = most(trials, outlines);
    long least = most.shared() + most.certain();
    if (least > executor.heap()) {
      throw new UnfitCluster(
          "a trial needs %s of heap at least, %s of it for data, but %s has %s: raise %s"
              .formatted(
                  size(least),
                  size(most.shared()),
                  executor.name(),
                  size(executor.heap()),
                  executor.setting()));
    }
    List<String> warnings = new ArrayList<>();
    warnAboutHeap(most, warnings);
    warnAboutOverhead(warnings);
    return warnings;
  }

  private static HeapNeed most(List<Trial> trials, Function<Trial, ProblemOutline> outlines) {
    HeapNeed most = new HeapNeed(0, 0, 0);
    Configuration last = null;
    for (Trial trial : trials) {
      if (!trial.configuration().equals(last)) {
        last = trial.configuration();
        most = most.max(HeapNeed.of(last, outlines.apply(trial)));
      }
    }
    return most;
  }

  private void warnAboutHeap(HeapNeed most, List<String> warnings) {
    long needed = BASE + most.shared() + executor.slots() * most.likely();
    if (needed > executor.heap()) {
      warnings.add(
          "memory may be short: %s up to about %s of heap, but %s has %s: raise %s%s"
              .formatted(
                  trialsTake(),
                  size(needed),
                  executor.name(),
                  size(executor.heap()),
                  executor.setting(),
                  executor.slots() == 1 ? "" : ", or run fewer at a time (spark.task.cpus)"));
    }
  }

  /** YARN and Kubernetes end an executor that takes more than its heap and this. */
  private void warnAboutOverhead(List<String> warnings) {
    Optional<Long> container = containerOffHeap(spark, executor.heap());
    if (container.isEmpty()) {
      return;
    }
    long given = container.get();
    long needed = ownOffHeap(executor.slots());
    if (needed > given) {
      warnings.add(
          "memory may be short: %s up to about %s off the heap, but an executor has %s: raise %s"
              .formatted(trialsTake(), size(needed), size(given), OVERHEAD));
    }
  }

  private String trialsTake() {
    return executor.slots() == 1 ? "a trial takes" : executor.slots() + " trials at a time take";
  }

  /** What an executor takes off the heap before any trial asks for arrays there, in bytes. */
  static long ownOffHeap(int slots) {
    return BASE_OFF_HEAP + slots * PER_SLOT_OFF_HEAP;
  }

  /** Bytes off the heap of an executor in a container; empty where no container bounds them. */
  static Optional<Long> containerOffHeap(SparkConf spark, long heap) {
    String master = spark.get("spark.master", "");
    if (!master.equals("yarn") && !master.startsWith("k8s://")) {
      return Optional.empty();
    }
    if (spark.contains(OVERHEAD)) {
      return Optional.of(spark.getSizeAsMb(OVERHEAD) * MIB); // a bare number is MiB
    }
    double factor = spark.getDouble(OVERHEAD_FACTOR, 0.1);
    return Optional.of(Math.max(LEAST_OVERHEAD, (long) (factor * heap)));
  }

  /** {@code 512 MiB}, {@code 1.5 GiB}. */
  static String size(long bytes) {
    double mebibytes = (double) bytes / MIB;
    return mebibytes < 1000
        ? String.format(Locale.ROOT, "%.0f MiB", Math.ceil(mebibytes))
        : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
  }
}
