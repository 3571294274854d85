package org.sweep.schedule;

import java.util.List;
import java.util.StringJoiner;
import org.sweep.schema.ColumnType;
import org.sweep.spec.Canonical;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/** Trials in the words of their study. */
public final class TrialNames {
  private TrialNames() {}

  /** The trial's axes and seed, such as {@code adam, learning_rate 0.01, seed 2}. */
  public static String of(Trial trial) {
    StringJoiner name = new StringJoiner(", ");
    trial.axes().stream()
        .filter(axis -> axis.value() != null)
        .map(TrialNames::of)
        .forEach(name::add);
    return name.add("seed " + trial.seed()).toString();
  }

  /** A batch by its number of trials, its first and its last; a batch of one trial by that. */
  static String of(Batch batch) {
    List<Trial> trials = batch.trials();
    String first = of(trials.get(0));
    int last = trials.size() - 1;
    return last == 0
        ? first
        : "%d trials, %s ... to %s".formatted(last + 1, first, of(trials.get(last)));
  }

  private static String of(AxisValue axis) {
    boolean isLabel = axis.column().type() == ColumnType.TEXT;
    return isLabel
        ? axis.value().toString()
        : axis.column().name() + " " + Canonical.text(axis.value());
  }
}
