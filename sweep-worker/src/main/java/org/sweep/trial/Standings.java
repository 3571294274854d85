package org.sweep.trial;

import java.util.ArrayList;
import java.util.List;

/** The standings of one trial, from its recorded values in the order of their steps. */
public final class Standings {
  private final Rungs rungs;
  private final List<Standing> passed = new ArrayList<>();
  private Standing now = Standing.NONE;
  private double sum;
  private long count;

  /** No value yet. */
  public Standings(Rungs rungs) {
    this.rungs = rungs;
  }

  /** Takes the value of the metric in the row of a step. */
  public void add(long step, double value) {
    passUntil(step);
    sum += value;
    count++;
    boolean isBest = count == 1 || rungs.metric().improves(value, now.best());
    now = new Standing(value, isBest ? value : now.best(), sum / count);
  }

  /** A row beyond a rung changes nothing there any more. */
  private void passUntil(long step) {
    while (passed.size() < rungs.steps().size() && rungs.steps().get(passed.size()) < step) {
      passed.add(now);
    }
  }

  /** The standing at every rung; at those beyond the last row it is that of the last row. */
  public List<Standing> atRungs() {
    List<Standing> all = new ArrayList<>(passed);
    while (all.size() < rungs.steps().size()) {
      all.add(now);
    }
    return List.copyOf(all);
  }
}
