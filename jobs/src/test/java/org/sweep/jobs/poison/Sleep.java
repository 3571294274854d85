package org.sweep.jobs.poison;

import org.sweep.data.DataSets;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/** {@code sleep} in study files: every update takes a given time and no processor. */
public final class Sleep implements ProblemType {
  static final Parameter SECONDS =
      Parameter.real("seconds", Range.atLeast(0), 0.01, "of an update");

  /** What Sweep takes a core to do, so that it expects the time that an update takes. */
  static final double OPERATIONS_PER_SECOND = 1e9;

  @Override
  public Declaration declaration() {
    return Declaration.of(
        "sleep",
        "f = x^2 / 2; every update takes a given time",
        SECONDS,
        Parameter.whole("steps", 1, 100, "updates of a trial"));
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) {
    return Parabola.outline(values.whole("steps"), values.real("seconds") * OPERATIONS_PER_SECOND);
  }

  @Override
  public Problem create(Values values, Resources resources) {
    Pace pace = new Pace(values.real("seconds"));
    return new Parabola(
        values.whole("steps"),
        step -> {
          pace.before(step);
          return 1;
        });
  }
}
