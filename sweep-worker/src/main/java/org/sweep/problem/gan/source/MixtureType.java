package org.sweep.problem.gan.source;

import java.util.Optional;
import java.util.function.Function;
import org.sweep.data.DataSets;
import org.sweep.problem.InvalidProblem;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * A mixture of Gaussians in study files.
 *
 * @param declaration its name, one-line summary and parameters
 * @param means makes the means of the values: a row for each mode
 */
record MixtureType(Declaration declaration, Function<Values, double[][]> means)
    implements SourceType {
  private static final Parameter SIGMA =
      Parameter.real("sigma", Range.positive(), 0.02, "standard deviation of each mode");

  /** Means on a square grid in the plane, row by row. */
  static MixtureType grid() {
    Declaration declaration =
        Declaration.of(
            "gaussian-grid",
            "as many Gaussians a side on a square grid in the plane, centred at the origin",
            count("per-side", 256, 4, "modes along each side"),
            Parameter.real("spacing", Range.positive(), 1.0, "distance of neighbouring modes"),
            SIGMA);
    return new MixtureType(
        declaration, values -> grid((int) values.whole("per-side"), values.real("spacing")));
  }

  private static double[][] grid(int side, double spacing) {
    double[][] means = new double[side * side][];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        means[row * side + column] =
            new double[] {place(column, side) * spacing, place(row, side) * spacing};
      }
    }
    return means;
  }

  private static double place(int index, int side) {
    return index - 0.5 * (side - 1);
  }

  /** Means on a circle in the plane, the first at angle 0. */
  static MixtureType ring() {
    Declaration declaration =
        Declaration.of(
            "gaussian-ring",
            "Gaussians evenly on a circle in the plane, centred at the origin",
            count("modes", 1 << 16, 8, "how many"),
            Parameter.real("radius", Range.positive(), 2.0, "of the circle"),
            SIGMA);
    return new MixtureType(
        declaration, values -> ring((int) values.whole("modes"), values.real("radius")));
  }

  private static double[][] ring(int modes, double radius) {
    double[][] means = new double[modes][];
    for (int mode = 0; mode < modes; mode++) {
      double angle = 2 * Math.PI * mode / modes;
      means[mode] = new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }
    return means;
  }

  /** Means as written. */
  static MixtureType written() {
    Declaration declaration =
        Declaration.of(
            "gaussian-mixture",
            "Gaussians at any means, of any dimension",
            Parameter.optionalMatrix("means", "a row for each mode"),
            SIGMA);
    return new MixtureType(declaration, values -> values.matrix("means"));
  }

  private static Parameter count(String name, long most, long defaultValue, String description) {
    return new Parameter(name, new Kind.Whole(1, most), Optional.of(defaultValue), description);
  }

  @Override
  public Modes target(Values values, DataSets data) throws InvalidProblem {
    try {
      return create(values, data);
    } catch (IllegalArgumentException e) {
      throw new InvalidProblem("source", e.getMessage());
    }
  }

  @Override
  public Modes create(Values values, DataSets data) {
    return new Modes(means.apply(values), values.real("sigma"));
  }
}
