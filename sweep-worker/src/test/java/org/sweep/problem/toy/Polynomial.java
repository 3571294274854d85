package org.sweep.problem.toy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A polynomial game of the players a (a[0], a[1]), b and c, with its Jacobian by hand. */
final class Polynomial {
  static final Map<String, Object> VALUES = values();

  private Polynomial() {}

  private static Map<String, Object> values() {
    Map<String, Object> players = new LinkedHashMap<>();
    players.put("a", List.of(0.3, -0.7));
    players.put("b", List.of(1.1));
    players.put("c", List.of(-0.4));
    Map<String, Object> losses = new LinkedHashMap<>();
    losses.put("a", "a[0]^3*b + 2*a[0]*a[1]*c - a[1]^2*b^2");
    losses.put("b", "b^4 - 3*a[0]*b^2*c + a[1]*b");
    losses.put("c", "0.5*c^2*a[0]^2 + c*b^3 - a[1]*c^3");
    return Map.of("players", players, "losses", losses);
  }

  /** d xi / d w at w = (a0, a1, b, c). */
  static double[][] jacobian(double[] w) {
    double a0 = w[0];
    double a1 = w[1];
    double b = w[2];
    double c = w[3];
    return new double[][] {
      {6 * a0 * b, 2 * c, 3 * a0 * a0, 2 * a1},
      {2 * c, -2 * b * b, -4 * a1 * b, 2 * a0},
      {-6 * b * c, 1, 12 * b * b - 6 * a0 * c, -6 * a0 * b},
      {2 * a0 * c, -3 * c * c, 3 * b * b, a0 * a0 - 6 * a1 * c}
    };
  }
}
