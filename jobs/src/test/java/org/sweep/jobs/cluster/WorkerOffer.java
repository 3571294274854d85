package org.sweep.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a worker has.
 *
 * @param cores task slots, whatever the machine has
 * @param memory for executors, such as {@code 1g}
 * @param settings the worker's Spark settings
 */
public record WorkerOffer(int cores, String memory, Map<String, String> settings) {
  /** Copies the settings. */
  public WorkerOffer {
    settings = new TreeMap<>(settings);
  }

  /** A worker with Spark's default settings. */
  public static WorkerOffer of(int cores, String memory) {
    return new WorkerOffer(cores, memory, Map.of());
  }

  /** The same with one more setting. */
  public WorkerOffer with(String key, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(key, value);
    return new WorkerOffer(cores, memory, more);
  }

  /**
   * The same with GPUs that are there in name only.
   *
   * @param folder where the script goes that tells the worker
   * @param addresses the GPUs' addresses, such as 0 and 1
   */
  public WorkerOffer withGpus(Path folder, String... addresses) throws IOException {
    String list =
        Arrays.stream(addresses).map(each -> '"' + each + '"').collect(Collectors.joining(","));
    Path script = Files.createTempFile(folder, "gpus", ".sh");
    Files.writeString(
        script, "#!/bin/sh\necho '{\"name\":\"gpu\",\"addresses\":[%s]}'\n".formatted(list));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return with("spark.worker.resource.gpu.amount", Integer.toString(addresses.length))
        .with("spark.worker.resource.gpu.discoveryScript", script.toString());
  }
}
