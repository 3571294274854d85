package org.sweep.report.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sweep.analysis.EvenlySpaced;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.convergence.FollowUp;
import org.sweep.analysis.convergence.Interval;
import org.sweep.analysis.convergence.ProductLimit;
import org.sweep.analysis.convergence.ProductLimit.Point;
import org.sweep.analysis.convergence.TimeToTarget;
import org.sweep.analysis.convergence.Watch;
import org.sweep.report.figure.Contenders;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Look;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.trial.AxisValue;

/**
 * The share of trials that have reached the target over the steps, 1 - S: a step function with a 95
 * % band for the tuned configuration of each contender, a panel per task.
 */
final class SurvivalCurves {
  private static final int MOST_PANELS = 24;
  private static final int MOST_POINTS = 200;

  private final Contest contest;
  private final TimeToTarget times;
  private final Contenders contenders;
  private final Map<List<AxisValue>, List<Candidate>> tuned = new LinkedHashMap<>();

  SurvivalCurves(Contest contest, TimeToTarget times, Contenders contenders) {
    this.contest = contest;
    this.times = times;
    this.contenders = contenders;
    for (Candidate candidate : contest.candidates()) {
      if (contest.isTuned(candidate) && times.watch(candidate).isPresent()) {
        tuned.computeIfAbsent(contest.task(candidate), absent -> new ArrayList<>()).add(candidate);
      }
    }
  }

  /** The figure; empty if no task has a target. */
  Optional<Figure> figure() {
    if (tuned.isEmpty()) {
      return Optional.empty();
    }
    Set<List<AxisValue>> shown = new LinkedHashSet<>();
    tuned.values().forEach(list -> list.forEach(each -> shown.add(contest.contender(each))));
    List<Panel> panels =
        tuned.entrySet().stream()
            .limit(MOST_PANELS)
            .map(task -> panel(Optimizers.label(task.getKey()), task.getValue()))
            .toList();
    String note =
        "The share of trials that have reached the target, for the tuned configuration of each"
            + " contender. A tick marks where a trial ended without having reached it.";
    if (tuned.size() > MOST_PANELS) {
      note += " The first %d of %d tasks are shown.".formatted(MOST_PANELS, tuned.size());
    }
    return Optional.of(
        new Figure(
            "Time to target",
            note,
            contenders.legend(shown::contains),
            Optional.empty(),
            new TreeMap<>(),
            panels));
  }

  private Panel panel(String task, List<Candidate> candidates) {
    double last =
        candidates.stream()
            .flatMap(candidate -> watched(candidate).stream())
            .mapToDouble(FollowUp::time)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    ArrayNode curves = JsonNodeFactory.instance.arrayNode();
    ArrayNode ends = JsonNodeFactory.instance.arrayNode();
    for (Candidate candidate : candidates) {
      addCurve(curves, candidate, last);
      addEnds(ends, candidate);
    }
    String description = "Share of trials that have reached the target over the steps";
    Map<String, JsonNode> data = Map.of("curves", curves, "ends", ends);
    ObjectNode specification = SpecificationTemplate.of(SurvivalCurves.class, "survival.vl.json");
    specification
        .withObject("/encoding/x/scale")
        .putArray("domain")
        .add(0)
        .add(last > 0 ? last : 1);
    return new Panel(
        task, "", task.isEmpty() ? description : description + ", " + task, specification, data);
  }

  private List<FollowUp> watched(Candidate candidate) {
    return times.watch(candidate).orElseThrow().steps();
  }

  private void addCurve(ArrayNode rows, Candidate candidate, double last) {
    List<FollowUp> trials = watched(candidate);
    List<Point> points = EvenlySpaced.of(ProductLimit.of(trials).points(), MOST_POINTS);
    double until = Math.min(Watch.horizon(trials), last);
    Interval band = Interval.of(0, 0);
    double share = 0;
    add(rows, candidate, 0, share, band);
    for (Point point : points) {
      share = 1 - point.survival();
      Interval of = point.interval();
      band = new Interval(of.high().map(high -> 1 - high), of.low().map(low -> 1 - low));
      add(rows, candidate, point.time(), share, band);
    }
    if (points.isEmpty() || points.get(points.size() - 1).time() < until) {
      add(rows, candidate, until, share, band);
    }
  }

  private void addEnds(ArrayNode rows, Candidate candidate) {
    List<FollowUp> trials = watched(candidate);
    List<Point> points = ProductLimit.of(trials).points();
    List<Double> ends =
        trials.stream()
            .filter(trial -> trial.end() == FollowUp.End.CENSORED)
            .map(FollowUp::time)
            .filter(Double::isFinite)
            .sorted()
            .distinct()
            .toList();
    for (double time : EvenlySpaced.of(ends, MOST_POINTS)) {
      double survival = 1;
      for (Point point : points) {
        survival = point.time() <= time ? point.survival() : survival;
      }
      add(rows, candidate, time, 1 - survival, Interval.NONE);
    }
  }

  private void add(ArrayNode rows, Candidate candidate, double step, double share, Interval band) {
    List<AxisValue> contender = contest.contender(candidate);
    Look look = contenders.look(contender);
    ObjectNode row =
        rows.addObject()
            .put("key", contenders.key(contender))
            .put("label", Contenders.label(contender))
            .put("configuration", Optimizers.label(candidate.axes()))
            .put("colour", look.colour())
            .put("dashed", look.isDashed())
            .put("step", step)
            .put("share", share)
            .put("of", watched(candidate).size());
    band.low().ifPresent(low -> row.put("low", low));
    band.high().ifPresent(high -> row.put("high", high));
  }
}
