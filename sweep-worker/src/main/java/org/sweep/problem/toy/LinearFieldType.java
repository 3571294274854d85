package org.sweep.problem.toy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.problem.InvalidProblem;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * {@code linear-field} in study files: a two-player game whose field's Jacobian is normal and has
 * given eigenvalues. A pair a +- b i is the game f_x = a x^2 / 2 + b x y, f_y = a y^2 / 2 - b x y.
 */
public final class LinearFieldType extends LinearGameType {
  private static final Kind PAIR = new Kind.ListOf(new Kind.Real(Range.anyNumber()), 2, 2);

  private static final Declaration DECLARATION =
      Declaration.of(
          "linear-field",
          "the field's Jacobian has given eigenvalues: f_x = ax^2/2 + bxy, f_y = ay^2/2 - bxy",
          Parameter.real("real", Range.anyNumber(), 1, "a of the eigenvalues a +- bi"),
          Parameter.real("imaginary", Range.anyNumber(), 1, "b of the eigenvalues a +- bi"),
          new Parameter(
              "eigenvalues",
              new Kind.ListOf(PAIR),
              Optional.of(List.of()),
              "pairs [a, b] of several eigenvalues, instead of real and imaginary"),
          Parameter.optionalRealsByName(
              Start.KEY, "first point, a list for each player; absent, all ones"),
          steps());

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  LinearGame game(Values values, Streams streams) throws InvalidProblem {
    double[][] given = values.matrix("eigenvalues");
    double[][] pairs =
        given.length > 0 ? given : new double[][] {{values.real("real"), values.real("imaginary")}};
    int n = Matrices.size("eigenvalues", pairs.length);
    double[][] jacobian = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      jacobian[i][i] = pairs[i][0];
      jacobian[n + i][n + i] = pairs[i][0];
      jacobian[i][n + i] = pairs[i][1];
      jacobian[n + i][i] = 0.0 - pairs[i][1];
    }
    Map<String, Integer> lengths = new LinkedHashMap<>();
    lengths.put("x", n);
    lengths.put("y", n);
    return new LinearGame(Variables.of(lengths), jacobian, new double[2 * n]);
  }

  @Override
  double[] start(Streams streams, int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
