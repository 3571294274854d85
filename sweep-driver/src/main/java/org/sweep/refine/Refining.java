package org.sweep.refine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.study.PointTrials;
import org.sweep.study.Refinement;
import org.sweep.study.StudySpec;
import org.sweep.study.grid.Point;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

/**
 * The rounds of a study's refinement. Each round halves, for every seed by itself, the brackets in
 * which its thresholds lie; the widest go first where {@code max-trials} does not suffice for all.
 * A seed that never succeeds, or succeeds at an end of the axis, has no bracket there.
 */
public final class Refining {
  private final StudySpec study;
  private final Movable axis;
  private final Halving halving;
  private final PointTrials trials;
  private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
  private final List<Trial> placed = new ArrayList<>();
  private List<Candidate> round = List.of();
  private long left;

  /** A trial that is to be run, and whose it is. */
  private record Candidate(Group group, long seed, Halving.Step step, Trial trial) {}

  /**
   * The refinement of a study, before its first round.
   *
   * @param study a study that has one
   * @param refinement that one
   * @param known whether each trial of the grid succeeded, where that is known
   */
  public Refining(StudySpec study, Refinement refinement, Map<ContentId, Boolean> known) {
    this.study = study;
    this.axis = new Movable(refinement.axis());
    this.halving = new Halving(refinement.untilRatio());
    this.left = refinement.maxTrials();
    this.trials = new PointTrials(study);
    for (Point point : study.grid().points()) {
      axis.valueOf(point).ifPresent(value -> addOfGrid(point, value, known));
    }
  }

  private void addOfGrid(Point point, double value, Map<ContentId, Boolean> known) {
    Point common = axis.moved(point, 1);
    Group group =
        groups.computeIfAbsent(
            List.of(common.problem(), common.optimizer()), absent -> new Group(point));
    for (long seed : study.seeds()) {
      tell(group, seed, value, trials.of(point, seed), known);
    }
  }

  /** The trials of the next round; none if there is nothing left to learn, or no trial left. */
  public List<Trial> next() {
    List<Candidate> candidates = new ArrayList<>();
    for (Group group : groups.values()) {
      for (long seed : study.seeds()) {
        group.next(seed, halving).forEach(step -> candidates.add(candidate(group, seed, step)));
      }
    }
    candidates.sort(Comparator.comparing(candidate -> -candidate.step().ratio()));
    round = List.copyOf(candidates.subList(0, (int) Math.min(left, candidates.size())));
    left -= round.size();
    List<Trial> next = round.stream().map(Candidate::trial).toList();
    placed.addAll(next);
    return next;
  }

  /** What came of the round; a trial that is not in {@code known} is not tried again. */
  public void ended(Map<ContentId, Boolean> known) {
    round.forEach(
        candidate ->
            tell(
                candidate.group(),
                candidate.seed(),
                candidate.step().value(),
                candidate.trial(),
                known));
  }

  /** All trials of all rounds so far. */
  public List<Trial> placed() {
    return List.copyOf(placed);
  }

  private Candidate candidate(Group group, long seed, Halving.Step step) {
    Point point = axis.moved(group.any(), step.value());
    return new Candidate(group, seed, step, trials.of(point, seed));
  }

  private static void tell(
      Group group, long seed, double value, Trial trial, Map<ContentId, Boolean> known) {
    Boolean success = known.get(trial.id());
    if (success == null) {
      group.unknown(seed, value);
    } else {
      group.succeeded(seed, value, success);
    }
  }
}
