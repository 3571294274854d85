package org.sweep.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.sweep.problem.ProblemOutline;
import org.sweep.spec.Numbers;
import org.sweep.store.Inventory;
import org.sweep.store.ResultStore;
import org.sweep.study.Refinement;
import org.sweep.study.StudySpec;
import org.sweep.trial.Trial;

/** What of a study is there and what is to be run. */
final class Plan {
  private static final double GIGA = 1e9;

  private final StudySpec study;
  private final List<Trial> trials;
  private final Inventory inventory;

  /** The plan of {@code study} with what {@code store} has loaded. */
  Plan(StudySpec study, ResultStore store) {
    this.study = study;
    this.trials = study.trials();
    this.inventory = store.inventory(trials, study.timeLimit());
  }

  /** All trials of the study. */
  List<Trial> trials() {
    return trials;
  }

  /** The trials that are to be run. */
  List<Trial> missing() {
    return inventory.missing();
  }

  /** The plan in sentences. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int seeds = study.seeds().size();
    lines.add(
        "%s: %s x %s = %s"
            .formatted(
                study.name(),
                count(trials.size() / seeds, "configuration"),
                count(seeds, "seed"),
                count(trials.size(), "trial")));
    int toRun = missing().size();
    int ended = trials.size() - toRun;
    lines.add("%d ended%s, %d to run%s".formatted(ended, outcomes(), toRun, cost()));
    study
        .aims()
        .refinement()
        .filter(refinement -> refinement.maxTrials() > 0)
        .ifPresent(refinement -> lines.add(line(refinement)));
    int further = inventory.further();
    if (further > 0) {
      lines.add(count(further, "further trial") + " in the result directory: kept as they are");
    }
    return lines;
  }

  private static String line(Refinement refinement) {
    return "refine: then up to %s along %s, until neighbours differ by %s %%"
        .formatted(
            count(refinement.maxTrials(), "trial"),
            refinement.axis().key(),
            Numbers.text((Math.rint(1e6 * (refinement.untilRatio() - 1)) / 1e4)));
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String outcomes() {
    SortedMap<String, Integer> counts = inventory.outcomes();
    String listed =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return listed.isEmpty() ? "" : " (" + listed + ")";
  }

  private String cost() {
    if (missing().isEmpty()) {
      return "";
    }
    long steps = 0;
    double operations = 0;
    for (Trial trial : missing()) {
      ProblemOutline outline = study.outlineOf(trial);
      steps += outline.steps();
      operations += outline.steps() * outline.cost();
    }
    return String.format(Locale.ROOT, " (%,d steps, %,.0f GFLOP)", steps, operations / GIGA);
  }
}
