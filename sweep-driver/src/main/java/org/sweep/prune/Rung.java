package org.sweep.prune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.sweep.prune.PruningRule.Verdict;

/** The configurations at one rung: those that are known there, and those not decided yet. */
final class Rung {
  private final PruningRule rule;

  /** By what others are compared with, in order. */
  private final List<Place> rivals = new ArrayList<>();

  /** By what they are judged. */
  private final TreeSet<Place> open = new TreeSet<>();

  Rung(PruningRule rule) {
    this.rule = rule;
  }

  /**
   * What was decided.
   *
   * @param configuration its number
   * @param verdict kept or pruned
   */
  record Decision(int configuration, Verdict verdict) {}

  /** A configuration is known here, with its own value and the one others are compared with. */
  void enter(Place own, Place rival) {
    open.add(own);
    rivals.add(-1 - Collections.binarySearch(rivals, rival), rival);
  }

  /** Whether nobody waits here for a decision. */
  boolean isSettled() {
    return open.isEmpty();
  }

  /**
   * Decides what can be decided. The best go first, then the worst: verdicts follow the order of
   * values.
   *
   * @param entrants the most that can come here, those known included
   */
  List<Decision> settle(int entrants) {
    List<Decision> decisions = new ArrayList<>();
    while (!open.isEmpty() && verdict(open.first(), entrants) == Verdict.KEPT) {
      decisions.add(new Decision(open.pollFirst().configuration(), Verdict.KEPT));
    }
    while (!open.isEmpty() && verdict(open.last(), entrants) == Verdict.PRUNED) {
      decisions.add(new Decision(open.pollLast().configuration(), Verdict.PRUNED));
    }
    return decisions;
  }

  private Verdict verdict(Place own, int entrants) {
    return rule.verdict(better(own), rivals.size(), entrants - rivals.size());
  }

  /** Rivals that are better than {@code own}; the configuration itself is none of them. */
  private int better(Place own) {
    Place bar = rule.ordersTies() ? own : new Place(own.loss(), -1);
    int found = Collections.binarySearch(rivals, bar);
    return found >= 0 ? found : -1 - found;
  }
}
