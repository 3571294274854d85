package org.sweep.resource;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.SparkConf;

/**
 * How much memory ND4J may take off the heap, as JavaCPP's two settings, which a JVM reads once:
 * bytes of arrays, and bytes of the whole process. Each trial of an executor may have as much off
 * the heap as it has on it; on YARN and Kubernetes, its share of what the container leaves.
 *
 * @param arrays bytes of all arrays together
 * @param process bytes that the process may take, the heap included
 * @param slots trials at a time
 */
public record OffHeapLimits(long arrays, long process, int slots) {
  static final String ARRAYS = "org.bytedeco.javacpp.maxbytes";
  static final String PROCESS = "org.bytedeco.javacpp.maxphysicalbytes";
  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";

  /** The limits of a session with these settings. */
  public static OffHeapLimits of(SparkConf spark) {
    MemoryCheck.Executor executor = MemoryCheck.executor(spark);
    long own = MemoryCheck.ownOffHeap(executor.slots());
    Optional<Long> container = MemoryCheck.containerOffHeap(spark, executor.heap());
    long arrays = container.map(all -> Math.max(all - own, all / 2)).orElse(executor.heap());
    return new OffHeapLimits(arrays, executor.heap() + arrays + own, Math.max(1, executor.slots()));
  }

  /** What one trial may take off the heap, in bytes. */
  public long perSlot() {
    return arrays / slots;
  }

  /** The line that a run shows. */
  public String line() {
    return "ND4J may take %s off the heap, %s for each of %d %s at a time"
        .formatted(
            MemoryCheck.size(arrays),
            MemoryCheck.size(perSlot()),
            slots,
            slots == 1 ? "trial" : "trials");
  }

  /**
   * Puts the limits into force: for executors by what is returned, on a local master in this JVM.
   * What was given to either stays.
   *
   * @param spark the settings so far
   * @return what is to be added to them
   */
  public SortedMap<String, String> apply(SparkConf spark) {
    if (LocalMaster.is(spark.get("spark.master", "local[*]"))) {
      setHere(ARRAYS, arrays);
      setHere(PROCESS, process);
      return new TreeMap<>();
    }
    String given = spark.get(EXECUTOR_OPTIONS, "");
    StringBuilder options = new StringBuilder(given);
    append(options, ARRAYS, arrays);
    append(options, PROCESS, process);
    SortedMap<String, String> added = new TreeMap<>();
    added.put(EXECUTOR_OPTIONS, options.toString().trim());
    return added;
  }

  private static void append(StringBuilder options, String property, long bytes) {
    String option = "-D" + property + "=";
    if (options.indexOf(option) < 0) {
      options.append(' ').append(option).append(bytes);
    }
  }

  private static void setHere(String property, long bytes) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Long.toString(bytes));
    }
  }
}
