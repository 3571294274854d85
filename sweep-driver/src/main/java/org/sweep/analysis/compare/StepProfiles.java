package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sweep.analysis.EvenlySpaced;
import org.sweep.analysis.compare.estimate.Bootstrap;
import org.sweep.analysis.compare.estimate.CumulativeShare;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.compare.estimate.ProfileArea;
import org.sweep.analysis.compare.estimate.SeededDraws;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.trial.AxisValue;

/**
 * Performance profiles of the steps to the target (Dolan and More, 2002). An instance is a seed of
 * a task that every contender ran at its tuned configuration; the ratio of a contender is its steps
 * divided by the fewest steps of any contender there, infinite if it never reached the target.
 * rho(tau) is the share of instances whose ratio is at most tau. Instances that nobody solves stay
 * in the denominator.
 */
public final class StepProfiles {
  /** Values of tau between 1 and {@link ProfileArea#WIDEST}, beside those where a profile jumps. */
  private static final int GRID = 48;

  private static final int MOST_JUMPS = 200;

  private final List<List<AxisValue>> contenders;
  private final List<List<Long>> seeds = new ArrayList<>();
  private final Map<List<AxisValue>, List<double[]>> ratios = new LinkedHashMap<>();

  /** The profiles of the contenders of {@code contest}. */
  StepProfiles(Contest contest, StepsToTarget steps) {
    this.contenders = contest.field();
    contenders.forEach(contender -> ratios.put(contender, new ArrayList<>()));
    if (!steps.isKnown()) {
      return;
    }
    for (List<AxisValue> task : contest.commonTasks(contenders)) {
      Map<List<AxisValue>, Map<Long, Double>> ofTask = new LinkedHashMap<>();
      contenders.forEach(
          contender -> ofTask.put(contender, steps(contest.entry(contender, task), steps)));
      add(ofTask);
    }
  }

  private static Map<Long, Double> steps(Optional<Entry> entry, StepsToTarget steps) {
    Map<Long, Double> bySeed = new LinkedHashMap<>();
    entry.orElseThrow().tuned().runs().forEach(run -> bySeed.put(run.seed(), steps.of(run)));
    return bySeed;
  }

  private void add(Map<List<AxisValue>, Map<Long, Double>> ofTask) {
    Set<Long> common = new TreeSet<>(ofTask.get(contenders.get(0)).keySet());
    ofTask.values().forEach(bySeed -> common.retainAll(new HashSet<>(bySeed.keySet())));
    List<Long> ofAll = List.copyOf(common);
    double[] fewest =
        ofAll.stream()
            .mapToDouble(
                seed ->
                    ofTask.values().stream().mapToDouble(by -> by.get(seed)).min().orElseThrow())
            .toArray();
    if (fewest.length > 0) {
      seeds.add(ofAll);
      ofTask.forEach((contender, by) -> ratios.get(contender).add(ratios(ofAll, by, fewest)));
    }
  }

  private static double[] ratios(List<Long> seeds, Map<Long, Double> steps, double[] fewest) {
    double[] ratios = new double[fewest.length];
    for (int i = 0; i < ratios.length; i++) {
      double own = steps.get(seeds.get(i));
      ratios[i] = Double.isInfinite(own) ? own : own / fewest[i];
    }
    return ratios;
  }

  /** How many instances there are; 0 if no trial is known to have reached the target. */
  int instances() {
    return seeds.stream().mapToInt(List::size).sum();
  }

  /** The points, contender by contender. */
  List<ProfilePoint> points() {
    double[] taus = taus();
    List<ProfilePoint> points = new ArrayList<>();
    for (List<AxisValue> contender : instances() == 0 ? List.<List<AxisValue>>of() : contenders) {
      List<IntervalEstimate> shares =
          Bootstrap.of(new CumulativeShare(ratios.get(contender), taus), draws());
      for (int i = 0; i < taus.length; i++) {
        points.add(new ProfilePoint(contender, taus[i], shares.get(i)));
      }
    }
    return points;
  }

  /** The areas under the profiles by contender; none without an instance. */
  Map<List<AxisValue>, IntervalEstimate> areas() {
    Map<List<AxisValue>, IntervalEstimate> areas = new LinkedHashMap<>();
    if (instances() > 0) {
      ratios.forEach(
          (contender, ofTasks) ->
              areas.put(contender, Bootstrap.of(new ProfileArea(ofTasks), draws()).get(0)));
    }
    return areas;
  }

  /** All contenders are resampled alike, for an instance is a seed of all. */
  private static SeededDraws draws() {
    return new SeededDraws(List.of(Profiles.NAME, Profiles.STEPS));
  }

  private double[] taus() {
    TreeSet<Double> jumps = new TreeSet<>();
    ratios.values().stream()
        .flatMap(List::stream)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .forEach(jumps::add);
    TreeSet<Double> taus = new TreeSet<>(EvenlySpaced.of(List.copyOf(jumps), MOST_JUMPS));
    for (int i = 0; i <= GRID; i++) {
      taus.add(Math.pow(ProfileArea.WIDEST, (double) i / GRID));
    }
    return taus.stream().mapToDouble(tau -> tau).toArray();
  }
}
