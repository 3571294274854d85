package org.sweep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sweep.run.Host;

/**
 * Who holds a lock.
 *
 * @param id which no other run has
 * @param host name of the driver's host
 * @param processes where the process number means something: this boot of this machine and its
 *     namespace of processes; empty where that is not known
 * @param process the driver's process number
 * @param processStart when that process began, empty where that is not known
 * @param since when the run began
 */
record LockOwner(
    String id, String host, String processes, long process, String processStart, Instant since) {

  /** A new run in this process. */
  static LockOwner thisRun() {
    ProcessHandle me = ProcessHandle.current();
    return new LockOwner(
        UUID.randomUUID().toString(),
        Host.name(),
        processSpace(),
        me.pid(),
        start(me),
        Instant.now());
  }

  /** Linux tells; elsewhere nobody knows. */
  private static String processSpace() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      return boot + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** Whether this one can see that the process of {@code other} has ended. */
  boolean seesTheEndOf(LockOwner other) {
    if (processes.isEmpty() || !processes.equals(other.processes)) {
      return false;
    }
    Optional<ProcessHandle> process =
        ProcessHandle.of(other.process).filter(ProcessHandle::isAlive);
    return process.isEmpty() || !start(process.get()).equals(other.processStart);
  }

  /** {@code process 12 on host node7, since ...}. */
  @Override
  public String toString() {
    return "process %d on host %s, since %s".formatted(process, host, since);
  }

  /** Lines of keys and values. */
  String text() {
    return String.join(
        "\n", id, host, processes, Long.toString(process), processStart, since.toString());
  }

  /** Who wrote {@code text}; nobody if it is damaged or not yet whole. */
  static Optional<LockOwner> of(String text) {
    String[] lines = text.split("\n", -1);
    try {
      return Optional.of(
          new LockOwner(
              lines[0],
              lines[1],
              lines[2],
              Long.parseLong(lines[3]),
              lines[4],
              Instant.parse(lines[5])));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
