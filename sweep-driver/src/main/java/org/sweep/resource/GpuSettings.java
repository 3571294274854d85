package org.sweep.resource;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.sweep.study.GpuAmount;

/**
 * The settings by which Spark gives every trial its GPUs. What spark-submit was given stays; what
 * is missing is added, so that there is an executor for every GPU with a core for each trial on it:
 * a standalone worker would else give one executor all its cores and one of its GPUs. What
 * contradicts the study, or would let Spark wait for ever, is refused.
 */
public final class GpuSettings {
  static final String PER_TASK = "spark.task.resource.gpu.amount";
  static final String PER_EXECUTOR = "spark.executor.resource.gpu.amount";
  static final String TASK_CPUS = "spark.task.cpus";
  private static final String DISCOVERY = "spark.executor.resource.gpu.discoveryScript";
  private static final String PLUGIN = "spark.resources.discoveryPlugin";
  private static final String VENDOR = "spark.executor.resource.gpu.vendor";
  private static final String EXECUTOR_CORES = "spark.executor.cores";

  /** CUDA counts by speed unless told to count as nvidia-smi and discovery scripts do. */
  private static final String CUDA_ORDER = "spark.executorEnv.CUDA_DEVICE_ORDER";

  private final SparkConf given;
  private final SortedMap<String, String> added = new TreeMap<>();

  private GpuSettings(SparkConf given) {
    this.given = given;
  }

  /**
   * What is to be added to a session's settings, nothing for a study without GPUs.
   *
   * @param asked GPUs of a trial, as the study says
   * @param given what spark-submit was given, the master included
   * @throws UnfitCluster if the two contradict each other, or the master has no GPUs
   */
  public static SortedMap<String, String> of(GpuAmount asked, SparkConf given) throws UnfitCluster {
    GpuSettings settings = new GpuSettings(given);
    GpuAmount amount = settings.amount(asked);
    if (!amount.isNone()) {
      settings.checkMaster(amount);
      settings.add(amount);
    }
    return settings.added;
  }

  /** The study's amount, or Spark's where the study names none. */
  private GpuAmount amount(GpuAmount asked) throws UnfitCluster {
    if (!given.contains(PER_TASK)) {
      return asked;
    }
    String text = given.get(PER_TASK);
    double amount = number(text);
    if (!GpuAmount.isAllowed(amount)) {
      throw new UnfitCluster("%s %s, but was %s".formatted(PER_TASK, GpuAmount.LAW, text));
    }
    if (!asked.isNone() && asked.perTrial() != amount) {
      throw new UnfitCluster(
          "resources.gpus and %s must be equal if both are given, but were %s and %s"
              .formatted(PER_TASK, asked, text));
    }
    return new GpuAmount(amount);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void checkMaster(GpuAmount amount) throws UnfitCluster {
    String master = given.get("spark.master", "local[*]");
    if (LocalMaster.is(master)) {
      throw new UnfitCluster(
          "%s is %s, but Spark assigns no GPUs on the master %s; name a cluster with --master"
              .formatted(given.contains(PER_TASK) ? PER_TASK : "resources.gpus", amount, master));
    }
    boolean isYarn = master.equals("yarn");
    boolean isKubernetes = master.startsWith("k8s://");
    boolean isDiscovered = Stream.of(DISCOVERY, PLUGIN).anyMatch(given::contains);
    if ((isYarn || isKubernetes) && !isDiscovered) {
      throw new UnfitCluster(
          "GPUs on the master %s need %s, a script on every executor that prints their addresses"
              .formatted(master, DISCOVERY));
    }
    if (isKubernetes && !given.contains(VENDOR)) {
      throw new UnfitCluster(
          "GPUs on the master %s need %s, say nvidia.com".formatted(master, VENDOR));
    }
  }

  private void add(GpuAmount amount) throws UnfitCluster {
    int perExecutor = given.getInt(PER_EXECUTOR, amount.leastPerExecutor());
    if (perExecutor < amount.leastPerExecutor()) {
      throw new UnfitCluster(
          "%s must be at least the %s GPUs of a trial (resources.gpus), but was %s"
              .formatted(PER_EXECUTOR, amount, given.get(PER_EXECUTOR)));
    }
    addMissing(PER_TASK, amount.toString());
    addMissing(PER_EXECUTOR, Integer.toString(perExecutor));
    int cores = amount.trialsOn(perExecutor) * given.getInt(TASK_CPUS, 1);
    addMissing(EXECUTOR_CORES, Integer.toString(cores));
    addMissing(CUDA_ORDER, "PCI_BUS_ID");
  }

  private void addMissing(String key, String value) {
    if (!given.contains(key)) {
      added.put(key, value);
    }
  }
}
