package org.sweep.problem.toy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.spec.Declaration;

/** The games of two variables x and y that the literature draws, ready to be named. */
final class ToyGames {
  private static final List<ToyGames> ALL =
      List.of(
          zeroSum("xy", "x*y", at(6, 6), at(0, 0)),
          zeroSum("quadratic", "3*x^2 + y^2 + 4*x*y", at(6, 6), at(0, 0)),
          zeroSum("softplus", "softplus(x) + 3*x*y - softplus(y)", at(6, 6), at(0.15, -0.18)),
          zeroSum(
              "exponential",
              "exp(-0.01*(x^2+y^2)) * (4*x^2 - (y - 3*x + 0.05*x^3)^2 - 0.1*y^4)",
              at(5, 5),
              at(0, 0)),
          zeroSum("shifted", "(x-1)*(y-1)", at(2, 3), at(1, 1)),
          new ToyGames(
              Declaration.of("rotation", "f_x = 0.5*x^2 + 10*x*y, f_y = 0.5*y^2 - 10*x*y"),
              new WrittenGame(at(1, 1), losses("0.5*x^2 + 10*x*y", "0.5*y^2 - 10*x*y"), at(0, 0))));

  private final Declaration declaration;
  private final WrittenGame game;

  private ToyGames(Declaration declaration, WrittenGame game) {
    this.declaration = declaration;
    this.game = game;
  }

  /** What study files can say of each. */
  static List<Declaration> declarations() {
    return ALL.stream().map(toy -> toy.declaration).toList();
  }

  /** The game called {@code name}. */
  static WrittenGame named(String name) {
    return ALL.stream()
        .filter(toy -> toy.declaration.name().equals(name))
        .findFirst()
        .map(toy -> toy.game)
        .orElseThrow(() -> new IllegalArgumentException("there is no toy game " + name));
  }

  private static ToyGames zeroSum(
      String name, String f, Map<String, double[]> start, Map<String, double[]> equilibrium) {
    return new ToyGames(
        Declaration.of(name, "min over x, max over y of " + f),
        new WrittenGame(start, losses(f, "-(" + f + ")"), equilibrium));
  }

  private static Map<String, String> losses(String ofX, String ofY) {
    return ordered(ofX, ofY);
  }

  private static Map<String, double[]> at(double x, double y) {
    return ordered(new double[] {x}, new double[] {y});
  }

  private static <T> Map<String, T> ordered(T x, T y) {
    Map<String, T> map = new LinkedHashMap<>();
    map.put("x", x);
    map.put("y", y);
    return map;
  }
}
