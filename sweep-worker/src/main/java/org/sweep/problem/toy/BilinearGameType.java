package org.sweep.problem.toy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep.problem.InvalidProblem;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * {@code bilinear-game} in study files: min over x, max over y of x' A y + b' x + c' y, so that xi
 * = (A y + b, -A' x - c). A drawn A has independent normal entries of variance 1 / size.
 */
public final class BilinearGameType extends LinearGameType {
  private static final Declaration DECLARATION =
      Declaration.of(
          "bilinear-game",
          "min over x, max over y of x'Ay + b'x + c'y, of any size",
          Parameter.optionalMatrix("matrix", "A, a list of rows; absent, drawn"),
          Parameter.whole("size", 1, 1, "variables of x where A is drawn"),
          Parameter.whole("columns", 0, 0, "variables of y where A is drawn; 0 is as many as x"),
          matrixSeed(),
          Parameter.optionalReals("b", Range.anyNumber(), "linear term of x; absent, zero"),
          Parameter.optionalReals("c", Range.anyNumber(), "linear term of y; absent, zero"),
          Start.NORMAL,
          steps());

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  LinearGame game(Values values, Streams streams) throws InvalidProblem {
    double[][] a = matrix(values, matrixStreams(values, streams));
    int rows = a.length;
    int columns = a[0].length;
    Map<String, Integer> lengths = new LinkedHashMap<>();
    lengths.put("x", rows);
    lengths.put("y", columns);
    double[][] jacobian = new double[rows + columns][rows + columns];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        jacobian[i][rows + k] = a[i][k];
        jacobian[rows + k][i] = -a[i][k];
      }
    }
    double[] offset = new double[rows + columns];
    add(1, Matrices.vector("b", values.reals("b"), rows), offset, 0);
    add(-1, Matrices.vector("c", values.reals("c"), columns), offset, rows);
    return new LinearGame(Variables.of(lengths), jacobian, offset);
  }

  private static double[][] matrix(Values values, Streams streams) throws InvalidProblem {
    double[][] given = values.matrix("matrix");
    if (given.length > 0) {
      Matrices.requireRectangular("matrix", given);
      return given;
    }
    int rows = Matrices.size("size", values.whole("size"));
    long columns = values.whole("columns");
    int width = columns == 0 ? rows : Matrices.size("columns", columns);
    return Matrices.normal(streams, rows, width, 1 / Math.sqrt(rows));
  }

  private static void add(double factor, double[] x, double[] sum, int offset) {
    for (int i = 0; i < x.length; i++) {
      sum[offset + i] = factor * x[i] + 0.0;
    }
  }
}
