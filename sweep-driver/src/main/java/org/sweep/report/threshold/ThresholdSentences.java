package org.sweep.report.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.sweep.analysis.threshold.Bracket;
import org.sweep.analysis.threshold.Edge;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.analysis.threshold.Successes;
import org.sweep.analysis.threshold.ThresholdEstimate;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.table.Estimate;
import org.sweep.store.ResultDescription;

/** What came out of the search for thresholds, in sentences. */
final class ThresholdSentences {
  /** Groups with a sentence of their own; the table has all. */
  private static final int MOST_GROUPS = 12;

  private final ResultDescription description;
  private final List<GroupThresholds> groups;

  ThresholdSentences(ResultDescription description, List<GroupThresholds> groups) {
    this.description = description;
    this.groups = groups;
  }

  List<String> all() {
    List<String> sentences = new ArrayList<>();
    sentences.add("When does a trial count as a success? " + Successes.rule(description));
    if (groups.isEmpty()) {
      sentences.add("No trial has ended yet.");
    }
    groups.stream().limit(MOST_GROUPS).map(this::of).forEach(sentences::add);
    if (groups.size() > MOST_GROUPS) {
      sentences.add("The table has the other %d groups.".formatted(groups.size() - MOST_GROUPS));
    }
    predictions().ifPresent(sentences::add);
    long unknown =
        count(group -> group.group().unknown().values().stream().mapToLong(n -> n).sum());
    if (unknown > 0) {
      sentences.add(
          ("Trials left out, since they failed, were pruned or lack the metric, so that nobody knows"
                  + " whether they succeed: %d.")
              .formatted(unknown));
    }
    long contradictions = count(group -> group.seeds().contradictions());
    if (contradictions > 0) {
      sentences.add(
          ("Trials that contradict the window of their seed: %d. There success comes and goes, and"
                  + " intervals may be too narrow.")
              .formatted(contradictions));
    }
    return sentences;
  }

  private long count(ToLongFunction<GroupThresholds> number) {
    return groups.stream().mapToLong(number).sum();
  }

  private Optional<String> predictions() {
    List<Boolean> agreements =
        groups.stream().flatMap(group -> group.agreesWithPrediction().stream()).toList();
    long agreeing = agreements.stream().filter(agrees -> agrees).count();
    return agreements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Theory predicts the upper threshold of %d of %d groups; %d of these have it in the measured interval."
                .formatted(agreements.size(), groups.size(), agreeing));
  }

  /** One sentence on a group. */
  String of(GroupThresholds group) {
    String label = Optimizers.label(group.group().group());
    String name = label.isEmpty() ? "All trials" : label;
    long seeds = group.seeds().all();
    if (seeds == 0) {
      return name + ": of no trial it is known whether it succeeds.";
    }
    if (group.seeds().never() == seeds) {
      return "%s: no trial of %s succeeds at any of %d values."
          .formatted(name, counted(seeds), group.values().size());
    }
    String axis = description.questions().thresholdAxis();
    String sentence =
        "%s: half of %s or more succeed at %s %s, %s."
            .formatted(name, counted(seeds), axis, lower(group), upper(group));
    long never = group.seeds().never();
    return never == 0 ? sentence : sentence + " " + counted(never) + " never succeed.";
  }

  private static String counted(long seeds) {
    return seeds == 1 ? "1 seed" : seeds + " seeds";
  }

  private static String lower(GroupThresholds group) {
    Edge edge = group.lower();
    return edge.estimate()
        .map(found -> "from " + number(found, edge))
        .orElse("down to the smallest that was tried, " + Estimate.number(group.values().first()));
  }

  private static String upper(GroupThresholds group) {
    Edge edge = group.upper();
    return edge.estimate()
        .map(found -> "up to " + number(found, edge))
        .orElse("up to the largest that was tried, " + Estimate.number(group.values().last()));
  }

  private static String number(ThresholdEstimate estimate, Edge edge) {
    String value = Estimate.number(estimate.value());
    if (estimate.interval().isPresent()) {
      Bracket interval = estimate.interval().get();
      return value + " (95 % interval " + range(interval) + ")";
    }
    return value + " (bracket " + range(edge.bracket().orElseThrow()) + ", one seed)";
  }

  private static String range(Bracket bracket) {
    String low = Double.isFinite(bracket.low()) ? Estimate.number(bracket.low()) : "unbounded";
    String high = Double.isFinite(bracket.high()) ? Estimate.number(bracket.high()) : "unbounded";
    return low + " to " + high;
  }
}
