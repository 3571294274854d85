package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.sweep.analysis.EvenlySpaced;
import org.sweep.analysis.compare.estimate.Bootstrap;
import org.sweep.analysis.compare.estimate.CumulativeShare;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.compare.estimate.SeededDraws;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.analysis.contest.TaskScale;
import org.sweep.trial.AxisValue;

/**
 * Score distributions (Agarwal et al., NeurIPS 2021): the share of a contender's runs that are
 * better than tau, over the tasks that all contenders have. A run without a value is better than
 * nothing.
 */
public final class ScoreProfiles {
  private static final int MOST_TAUS = 200;

  private final Contest contest;
  private final List<List<AxisValue>> tasks;

  /** The score distributions of the contenders of {@code contest}. */
  ScoreProfiles(Contest contest) {
    this.contest = contest;
    this.tasks = contest.commonTasks(contest.field());
  }

  /** The points, contender by contender, at scores of runs. */
  List<ProfilePoint> points() {
    double[] taus = taus();
    List<ProfilePoint> points = new ArrayList<>();
    if (taus.length == 0) {
      return points;
    }
    for (List<AxisValue> contender : contest.field()) {
      List<String> names = new ArrayList<>(List.of(Profiles.NAME, Profiles.SCORE));
      names.addAll(Contest.names(contender));
      List<IntervalEstimate> below =
          Bootstrap.of(new CumulativeShare(scores(contender), taus), new SeededDraws(names));
      for (int i = 0; i < taus.length; i++) {
        double shown = contest.shownSign() * taus[i] + 0.0;
        points.add(new ProfilePoint(contender, shown, below.get(i).complement()));
      }
    }
    return points;
  }

  private List<double[]> scores(List<AxisValue> contender) {
    return contest.entriesOn(contender, tasks).stream().map(this::scores).toList();
  }

  private double[] scores(Entry entry) {
    TaskScale scale = contest.scale(entry.task());
    return entry.tuned().runs().stream()
        .mapToDouble(run -> run.isUnfinished() ? Double.NEGATIVE_INFINITY : scale.score(run))
        .toArray();
  }

  private double[] taus() {
    TreeSet<Double> found = new TreeSet<>();
    contest.field().stream()
        .flatMap(contender -> scores(contender).stream())
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .forEach(score -> found.add(score + 0.0));
    return EvenlySpaced.of(List.copyOf(found), MOST_TAUS).stream()
        .mapToDouble(tau -> tau)
        .toArray();
  }
}
