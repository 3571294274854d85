package org.sweep.prune;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep.prune.PruningRule.Verdict;
import org.sweep.trial.ContentId;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Trials that pause at every rung until it is decided whether their configuration goes on. All
 * trials of the study are competitors, also those that ended in an earlier run: {@link #recall}
 * brings them back. The same results give the same decisions in whatever order they come.
 */
public final class Pruning implements Stretches {
  private final PruningRule rule;
  private final Rungs rungs;
  private final List<Trial> study;
  private final List<Rung> ladder = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<ContentId, Entry> entries = new HashMap<>();

  /** How many configurations were pruned at each rung. */
  private final int[] pruned;

  /**
   * One trial of the study.
   *
   * @param runner what is known of it
   * @param group its configuration
   */
  private record Entry(Runner runner, Group group) {}

  /**
   * Nothing is known yet.
   *
   * @param study all trials of the study, in its order; configurations rank in that order where
   *     they are equally good
   */
  public Pruning(PruningRule rule, List<Trial> study) {
    this.rule = rule;
    this.rungs = rule.rungs();
    this.study = study;
    this.pruned = new int[rungs.steps().size()];
    rungs.steps().forEach(step -> ladder.add(new Rung(rule)));
    Map<ContentId, Group> byConfiguration = new HashMap<>();
    for (int position = 0; position < study.size(); position++) {
      Trial trial = study.get(position);
      ContentId configuration = trial.configuration().id();
      Group group = byConfiguration.get(configuration);
      if (group == null) {
        group = new Group(groups.size(), rungs);
        groups.add(group);
        byConfiguration.put(configuration, group);
      }
      entries.put(trial.id(), new Entry(group.add(position), group));
    }
  }

  /**
   * Says how a trial ended in an earlier run; before {@link #first}. Of a trial that the study does
   * not have, that failed, or that is run again, it is passed over.
   *
   * @param trial its id
   * @param outcome the word of its outcome
   * @param steps the updates that it made
   * @param standings its standings at all rungs, from its rows
   */
  public void recall(ContentId trial, String outcome, long steps, List<Standing> standings) {
    Entry entry = entries.get(trial);
    if (entry != null && !outcome.equals(Outcome.Failed.WORD)) {
      entry.runner.report(outcome, steps, standings);
    }
  }

  @Override
  public List<Stretch> first(List<Trial> missing) {
    missing.forEach(trial -> entries.get(trial.id()).runner.reset());
    groups.forEach(this::advance);
    settle();
    return new First(missing);
  }

  @Override
  public List<Stretch> ended(TrialResult result) {
    Entry entry = entries.get(result.trial());
    entry.runner.report(result.outcome().word(), result.steps(), result.standings());
    advance(entry.group);
    Set<Group> decided = settle();
    decided.add(entry.group);
    return decided.stream().flatMap(this::released).toList();
  }

  /** Enters the group at its rung if it can; where it is alone it is kept without a value. */
  private void advance(Group group) {
    while (group.isRunning() && entrants(group.level()) == 1) {
      group.keep();
    }
    if (group.isRunning()) {
      group.enter(rule, ladder.get(group.level()));
    }
  }

  /** Decides what can be decided, from the first rung on; returns whom it is about. */
  private Set<Group> settle() {
    Set<Group> decided = new LinkedHashSet<>();
    for (int rung = 0; rung < ladder.size(); rung++) {
      if (ladder.get(rung).isSettled()) {
        continue;
      }
      for (Rung.Decision decision : ladder.get(rung).settle(entrants(rung))) {
        Group group = groups.get(decision.configuration());
        decided.add(group);
        decide(group, decision.verdict());
      }
    }
    return decided;
  }

  private void decide(Group group, Verdict verdict) {
    if (verdict == Verdict.KEPT) {
      group.keep();
      advance(group);
    } else {
      group.prune();
      pruned[group.level()]++;
    }
  }

  private int entrants(int rung) {
    int alive = groups.size() - IntStream.of(pruned).limit(rung).sum();
    return rule.entrants(rung, groups.size(), alive);
  }

  /** The stretches of those of its trials that waited for a decision. */
  private Stream<Stretch> released(Group group) {
    Goal goal = goal(group);
    boolean goesOn = !(goal instanceof Goal.Pause);
    return group.runners().stream()
        .filter(runner -> runner.isPaused() && (goesOn || goal.last() > runner.pausedAt()))
        .map(
            runner -> {
              runner.goOn();
              return new Stretch(study.get(runner.position()), rungs, goal);
            });
  }

  private Goal goal(Group group) {
    if (group.isThrough()) {
      return Goal.END;
    }
    long step = group.step();
    return group.isPruned()
        ? new Goal.Prune(step, rule.reason(group.value(), step, entrants(group.level())))
        : new Goal.Pause(step);
  }

  /** Made when they are asked for, with what is decided then. */
  private final class First extends AbstractList<Stretch> implements RandomAccess {
    private final List<Trial> trials;

    First(List<Trial> trials) {
      this.trials = trials;
    }

    @Override
    public Stretch get(int index) {
      Trial trial = trials.get(index);
      return new Stretch(trial, rungs, goal(entries.get(trial.id()).group));
    }

    @Override
    public int size() {
      return trials.size();
    }
  }
}
