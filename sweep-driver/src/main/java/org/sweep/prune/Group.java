package org.sweep.prune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.sweep.schema.Metric.Better;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;

/** The trials of one configuration, and how far it has come. */
final class Group {
  private final int number;
  private final Rungs rungs;
  private final List<Runner> runners = new ArrayList<>();

  /** Rungs that it was kept at. */
  private int level;

  private boolean isPruned;
  private boolean isKnown;
  private String value = "";

  /**
   * A group without trials.
   *
   * @param number of the configuration, in the order of the study
   */
  Group(int number, Rungs rungs) {
    this.number = number;
    this.rungs = rungs;
  }

  /** Adds the trial at a position of the study. */
  Runner add(int position) {
    Runner runner = new Runner(position);
    runners.add(runner);
    return runner;
  }

  List<Runner> runners() {
    return runners;
  }

  /** Whether it has a rung to come to, and was not pruned. */
  boolean isRunning() {
    return !isPruned && !isThrough();
  }

  /** Rungs that it was kept at; the next one is where it runs to, or where it was pruned. */
  int level() {
    return level;
  }

  boolean isPruned() {
    return isPruned;
  }

  /** Whether it was kept at every rung. */
  boolean isThrough() {
    return level == rungs.steps().size();
  }

  /** The step of its rung. */
  long step() {
    return rungs.steps().get(level);
  }

  /** Its value at its rung, in words that only say what all its trials say. */
  String value() {
    return value;
  }

  /** It goes on to the next rung. */
  void keep() {
    level++;
    isKnown = false;
  }

  /** It ends at its rung. */
  void prune() {
    isPruned = true;
  }

  /** Enters its rung as soon as its value there is known. */
  void enter(PruningRule rule, Rung rung) {
    if (isKnown) {
      return;
    }
    OptionalDouble own = loss(rule::own);
    OptionalDouble rival = loss(rule::rival);
    if (own.isPresent() && rival.isPresent()) {
      isKnown = true;
      value = words(own.getAsDouble());
      rung.enter(new Place(own.getAsDouble(), number), new Place(rival.getAsDouble(), number));
    }
  }

  /** The mean over the trials, the worst if one of them has no value, empty if it is not known. */
  private OptionalDouble loss(ToDoubleFunction<Standing> of) {
    double sum = 0;
    boolean isUnknown = false;
    for (Runner runner : runners) {
      Optional<Standing> standing = runner.at(level, step());
      if (standing.isEmpty()) {
        isUnknown = true;
        continue;
      }
      double loss = sign() * of.applyAsDouble(standing.get());
      if (Double.isNaN(loss) || loss == Double.POSITIVE_INFINITY) {
        return OptionalDouble.of(Double.POSITIVE_INFINITY);
      }
      sum += loss;
    }
    // Adding zero makes -0.0, which sorts before it, 0.0.
    return isUnknown ? OptionalDouble.empty() : OptionalDouble.of(sum / runners.size() + 0.0);
  }

  private int sign() {
    return rungs.metric().better() == Better.LOWER ? 1 : -1;
  }

  private String words(double loss) {
    String metric = rungs.metric().name();
    if (loss == Double.POSITIVE_INFINITY) {
      return "no " + metric + " for every seed";
    }
    String seeds = runners.size() == 1 ? "" : " over %d seeds".formatted(runners.size());
    return "%s %s%s".formatted(metric, sign() * loss + 0.0, seeds);
  }
}
