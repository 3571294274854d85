package org.sweep.train;

import java.util.List;
import java.util.Optional;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;
import org.sweep.trial.Outcome;
import org.sweep.trial.Plateau;
import org.sweep.trial.StepRecord;

/** The best value of one trial so far, and whether it has plateaued since. */
final class PlateauWatch {
  private static final long NEVER = -1;

  private final Plateau rule;
  private final List<Metric> metrics;
  private final int place;

  /** The bits of the best value, so that a checkpoint keeps every one of them. */
  private final Counter best = new Counter();

  private final Counter bestStep = new Counter();

  /**
   * Nothing seen yet.
   *
   * @param metrics what the values of the step records are, in their order
   */
  PlateauWatch(Plateau rule, List<Metric> metrics) {
    this.rule = rule;
    this.metrics = metrics;
    this.place = metrics.stream().map(Metric::name).toList().indexOf(rule.metric());
    bestStep.restore(NEVER);
  }

  /** What it remembers; nothing where no trial plateaus. */
  Memory memory() {
    return place < 0 ? Memory.NONE : new Memory(List.of(), List.of(best, bestStep));
  }

  /** Sees a record, in the order of steps; the outcome if the trial has plateaued with it. */
  Optional<Outcome> see(StepRecord record) {
    if (place < 0 || !record.has(place)) {
      return Optional.empty();
    }
    if (improves(record.value(place))) {
      best.restore(Double.doubleToRawLongBits(record.value(place)));
      bestStep.restore(record.step());
    }
    boolean isOver = record.step() - bestStep.value() >= rule.patience();
    return isOver ? Optional.of(outcome(record.step())) : Optional.empty();
  }

  private boolean improves(double value) {
    if (bestStep.value() == NEVER) {
      return true;
    }
    boolean lower = metrics.get(place).better() == Better.LOWER;
    double least = lower ? value + rule.minDelta() : value - rule.minDelta();
    return metrics.get(place).improves(least, bestValue());
  }

  private double bestValue() {
    return Double.longBitsToDouble(best.value());
  }

  private Outcome outcome(long step) {
    return new Outcome.Plateaued(step, rule, bestValue(), bestStep.value());
  }
}
