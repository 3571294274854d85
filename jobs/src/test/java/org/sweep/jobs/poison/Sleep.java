package org.sweep.jobs.poison;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
  private static final double OPERATIONS_PER_SECOND = 1e9;

  @Override
  public Declaration declaration() {
    return Declaration.of(
        "sleep",
        "f = x^2 / 2; every update takes a given time",
        Parameter.real("seconds", Range.atLeast(0), 0.01, "of an update"),
        Parameter.whole("steps", 1, 100, "updates of a trial"));
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) {
    return Parabola.outline(values.whole("steps"), values.real("seconds") * OPERATIONS_PER_SECOND);
  }

  @Override
  public Problem create(Values values, Resources resources) {
    long nanoseconds = Math.round(values.real("seconds") * TimeUnit.SECONDS.toNanos(1));
    return new Parabola(
        values.whole("steps"),
        step -> {
          sleep(step == 0 ? 0 : nanoseconds);
          return 1;
        });
  }

  /** Until the time is over, or the thread is interrupted. */
  private static void sleep(long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    for (long left = nanoseconds; left > 0; left = end - System.nanoTime()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("the trial was interrupted");
      }
      LockSupport.parkNanos(left);
    }
  }
}
