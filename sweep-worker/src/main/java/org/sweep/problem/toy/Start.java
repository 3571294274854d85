package org.sweep.problem.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.game.Player;
import org.sweep.problem.InvalidProblem;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;
import org.sweep.spec.Parameter;

/** Points of toy games as study files write them: a list of numbers for every player. */
final class Start {
  /** The key of the first point. */
  static final String KEY = "start";

  static final Parameter NORMAL =
      Parameter.optionalRealsByName(
          KEY, "first point, a list for each player; absent, normal numbers drawn by the seed");

  private Start() {}

  /**
   * Checks that {@code blocks} is empty or has as many numbers as the game has variables.
   *
   * @param key the parameter
   * @param blocks numbers by player
   * @param players the game's players
   */
  static void check(String key, Map<String, double[]> blocks, List<Player> players)
      throws InvalidProblem {
    List<String> names = players.stream().map(Player::name).toList();
    if (blocks.isEmpty()) {
      return;
    }
    List<String> unknown = new ArrayList<>(blocks.keySet());
    unknown.removeAll(names);
    if (!unknown.isEmpty() || blocks.size() < names.size()) {
      throw new InvalidProblem(
          key,
          "must have a list for each of the players %s, but has %s"
              .formatted(String.join(", ", names), String.join(", ", blocks.keySet())));
    }
    for (Player player : players) {
      int given = blocks.get(player.name()).length;
      if (given != player.length()) {
        throw new InvalidProblem(
            key,
            "must have %d numbers for %s, but has %d"
                .formatted(player.length(), player.name(), given));
      }
    }
  }

  /** The point that {@code blocks} write; empty if they are absent. */
  static Optional<double[]> point(Map<String, double[]> blocks, List<Player> players) {
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    int length = players.stream().mapToInt(Player::length).sum();
    double[] point = new double[length];
    for (Player player : players) {
      double[] block = blocks.get(player.name());
      System.arraycopy(block, 0, point, player.offset(), player.length());
    }
    return Optional.of(point);
  }

  /** Standard normal numbers that depend on the seed alone. */
  static double[] normal(Streams streams, int length) {
    RandomStream stream = streams.stream("start", 0);
    double[] point = new double[length];
    for (int i = 0; i < length; i++) {
      point[i] = stream.nextNormal();
    }
    return point;
  }
}
