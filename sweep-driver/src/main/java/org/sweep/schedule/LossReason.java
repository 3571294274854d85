package org.sweep.schedule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a sentence why an executor was lost, where Spark gives an exit code or an exception. */
final class LossReason {
  private static final Pattern EXIT_CODE =
      Pattern.compile("(?:[Ee]xited with(?: exit)? code|[Ee]xit (?:code|status):?) (\\d+)");
  private static final Pattern REASON = Pattern.compile("Reason: (.+)");

  /** What exit codes of executors mean: Spark's SparkExitCode, and 128 + the signal's number. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "0", "it exited as if all were well",
          "50", "an error that nobody caught",
          "51", "two errors that nobody caught",
          "52", "out of memory",
          "134", "killed by signal 6, it aborted",
          "137", "killed by signal 9, as by hand or when a machine or container is out of memory",
          "139", "killed by signal 11, a fault in native code",
          "143", "killed by signal 15, it was asked to end");

  private LossReason() {}

  /** The sentence for what Spark says of a failed task. */
  static String of(String sparkSays) {
    Matcher code = EXIT_CODE.matcher(sparkSays);
    if (code.find()) {
      String meaning = MEANINGS.get(code.group(1));
      return "its executor exited with code %s%s"
          .formatted(code.group(1), meaning == null ? "" : ": " + meaning);
    }
    if (sparkSays.contains("OutOfMemoryError")) {
      return "its executor ran out of memory: " + firstLine(sparkSays);
    }
    Matcher reason = REASON.matcher(sparkSays);
    return "its executor was lost: " + firstLine(reason.find() ? reason.group(1) : sparkSays);
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("nobody knows why");
  }
}
