package org.sweep.optim.method;

import java.util.List;
import java.util.Optional;
import org.sweep.optim.krylov.Stopping;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/** The parameters of methods that solve linear systems. */
final class SolverParameters {
  private static final String TOLERANCE = "tolerance";
  private static final String ITERATIONS = "iterations";

  /** What a study can say of the solves. */
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.real(
              TOLERANCE,
              Range.atLeast(0),
              1e-12,
              "relative residual of the solve, or what the precision allows"),
          new Parameter(
              ITERATIONS,
              new Kind.Whole(1, 1_000_000),
              Optional.of(100L),
              "most Krylov iterations of a solve"));

  private SolverParameters() {}

  static Stopping stopping(Values values) {
    return new Stopping(values.real(TOLERANCE), Math.toIntExact(values.whole(ITERATIONS)));
  }
}
