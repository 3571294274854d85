package org.sweep.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.problem.ProblemOutline;
import org.sweep.schema.Metric;

/**
 * The variables of a game that has two, by the names of their columns in {@code steps}.
 *
 * @param x the first variable
 * @param y the second variable
 */
public record Plane(String x, String y) {
  /** The plane of a problem; empty unless it has two variables and records both. */
  static Optional<Plane> of(ProblemOutline problem) {
    List<String> variables = variables(problem.game());
    List<String> recorded = problem.metrics().stream().map(Metric::name).toList();
    return variables.size() == 2 && recorded.containsAll(variables)
        ? Optional.of(new Plane(variables.get(0), variables.get(1)))
        : Optional.empty();
  }

  /** {@code x} for a block of one variable, {@code x_0}, {@code x_1} for one of two. */
  private static List<String> variables(GameOutline game) {
    List<String> names = new ArrayList<>();
    for (Player player : game.players()) {
      for (int i = 0; i < player.length() && names.size() <= 2; i++) {
        names.add(player.length() == 1 ? player.name() : player.name() + "_" + i);
      }
    }
    return names;
  }

  /** Both names, in order. */
  public List<String> variables() {
    return List.of(x, y);
  }
}
