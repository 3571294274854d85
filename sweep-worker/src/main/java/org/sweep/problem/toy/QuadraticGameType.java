package org.sweep.problem.toy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep.game.Player;
import org.sweep.problem.InvalidProblem;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * {@code quadratic-game} in study files: n players with f_j = w_j' (H_jj w_j / 2 + sum_{k != j}
 * H_jk w_k + b_j), so that xi = H w + b. A drawn H has the diagonal blocks G G' / m + convexity I
 * of an [m, m] normal matrix G, and normal entries of standard deviation coupling / sqrt(n)
 * elsewhere.
 */
public final class QuadraticGameType extends LinearGameType {
  private static final double SYMMETRY = 1e-12;

  private static final Declaration DECLARATION =
      Declaration.of(
          "quadratic-game",
          "any number of players, f_j = w_j'(H_jj w_j / 2 + sum H_jk w_k + b_j), xi = Hw + b",
          Parameter.optionalWholeByName(
              "players", 1, "how many variables each player has; absent, {x: 1, y: 1}"),
          Parameter.optionalMatrix("matrix", "H, a list of rows; absent, drawn"),
          Parameter.optionalReals("offset", Range.anyNumber(), "b; absent, zero"),
          matrixSeed(),
          Parameter.real(
              "convexity", Range.anyNumber(), 1, "added to the diagonal where H is drawn"),
          Parameter.real("coupling", Range.atLeast(0), 1, "size of the mixed blocks drawn"),
          Start.NORMAL,
          steps());

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  LinearGame game(Values values, Streams streams) throws InvalidProblem {
    Variables variables = variables(values);
    double[][] given = values.matrix("matrix");
    double[][] jacobian;
    if (given.length > 0) {
      Matrices.requireSquare("matrix", given, variables.count());
      requireSymmetricBlocks(given, variables);
      jacobian = given;
    } else {
      jacobian = draw(values, variables, matrixStreams(values, streams));
    }
    double[] offset = Matrices.vector("offset", values.reals("offset"), variables.count());
    return new LinearGame(variables, jacobian, offset);
  }

  private static Variables variables(Values values) throws InvalidProblem {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    long count = 0;
    for (Map.Entry<String, Long> player : values.map("players", Long.class).entrySet()) {
      count += player.getValue();
      lengths.put(player.getKey(), Matrices.size("players", count) - sum(lengths));
    }
    if (lengths.isEmpty()) {
      lengths.put("x", 1);
      lengths.put("y", 1);
    }
    Variables variables = Variables.of(lengths);
    variables.checkColumns("players");
    return variables;
  }

  private static int sum(Map<String, Integer> lengths) {
    return lengths.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void requireSymmetricBlocks(double[][] h, Variables variables)
      throws InvalidProblem {
    for (Player player : variables.players()) {
      int end = player.offset() + player.length();
      for (int i = player.offset(); i < end; i++) {
        requireSymmetricRow(h, i, end, player);
      }
    }
  }

  private static void requireSymmetricRow(double[][] h, int i, int end, Player player)
      throws InvalidProblem {
    for (int k = i + 1; k < end; k++) {
      double size = Math.max(Math.abs(h[i][k]), Math.abs(h[k][i]));
      if (Math.abs(h[i][k] - h[k][i]) > SYMMETRY * size) {
        throw new InvalidProblem(
            "matrix",
            "must have symmetric diagonal blocks, since a loss has symmetric second derivatives,"
                + " but in the block of %s [%d, %d] is %s and [%d, %d] is %s"
                    .formatted(player.name(), i + 1, k + 1, h[i][k], k + 1, i + 1, h[k][i]));
      }
    }
  }

  private static double[][] draw(Values values, Variables variables, Streams streams) {
    int n = variables.count();
    double[][] g = Matrices.normal(streams, n, n, 1);
    double[][] h = new double[n][n];
    double coupling = values.real("coupling") / Math.sqrt(n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        h[i][k] = coupling * g[i][k];
      }
    }
    for (Player player : variables.players()) {
      drawBlock(g, h, player, values.real("convexity"));
    }
    return h;
  }

  private static void drawBlock(double[][] g, double[][] h, Player player, double convexity) {
    int from = player.offset();
    int end = from + player.length();
    for (int i = from; i < end; i++) {
      for (int k = from; k < end; k++) {
        double sum = 0;
        for (int l = from; l < end; l++) {
          sum += g[i][l] * g[k][l];
        }
        h[i][k] = sum / player.length() + (i == k ? convexity : 0);
      }
    }
  }
}
