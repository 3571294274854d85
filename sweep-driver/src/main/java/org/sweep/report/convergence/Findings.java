package org.sweep.report.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.convergence.Targets;
import org.sweep.report.table.Estimate;
import org.sweep.store.TableSpec.At;

/** What came out, in sentences. */
final class Findings {
  private final Contest contest;
  private final Targets targets;

  Findings(Contest contest, Targets targets) {
    this.contest = contest;
    this.targets = targets;
  }

  /**
   * The sentences.
   *
   * @param classes how many trials are of each class
   * @param reached the rows of {@code targets}
   */
  List<String> sentences(Map<String, Long> classes, List<Map<String, Object>> reached) {
    List<String> sentences = new ArrayList<>();
    long trials = classes.values().stream().mapToLong(count -> count).sum();
    sentences.add(
        "Of %d %s that ended: %s."
            .formatted(
                trials,
                trials == 1 ? "trial" : "trials",
                classes.entrySet().stream()
                    .map(each -> each.getValue() + " " + each.getKey())
                    .collect(Collectors.joining(", "))));
    sentences.add(target());
    if (!reached.isEmpty()) {
      sentences.add(reachedBy(reached));
    }
    return sentences;
  }

  private String target() {
    if (targets.given().isPresent()) {
      return "The target is the study's: %s.".formatted(targets.given().get().text());
    }
    List<String> texts =
        contest.candidates().stream()
            .map(contest::task)
            .distinct()
            .flatMap(task -> targets.of(task).stream())
            .map(bound -> bound.text(Estimate.number(bound.value())))
            .distinct()
            .toList();
    if (texts.isEmpty()) {
      return "The study names no target, and none can be derived: no trial ended with a value.";
    }
    boolean isLast = contest.description().table().at() == At.LAST;
    String derived =
        "The study names no target, so it is derived: the median over contenders of the mean %s"
                .formatted(isLast ? "final" : "best")
            + " value of their tuned configuration";
    return texts.size() == 1
        ? derived + ", " + texts.get(0) + "."
        : derived + ", one for each task.";
  }

  private String reachedBy(List<Map<String, Object>> rows) {
    long tuned = rows.stream().filter(row -> Boolean.TRUE.equals(row.get("tuned"))).count();
    long half =
        rows.stream()
            .filter(row -> Boolean.TRUE.equals(row.get("tuned")) && row.containsKey("median_steps"))
            .count();
    return "Of %d tuned %s, %d %s half of the seeds to it."
        .formatted(
            tuned,
            tuned == 1 ? "configuration" : "configurations",
            half,
            half == 1 ? "brings" : "bring");
  }
}
