package org.sweep.problem.toy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sweep.game.Player;
import org.sweep.problem.InvalidProblem;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;

/**
 * The players of a toy game and the names of their variables: {@code x} for a block of one, {@code
 * x_0}, {@code x_1}, ... for a longer one.
 *
 * @param players the players, whose blocks tile the parameter vector
 */
record Variables(List<Player> players) {
  /** Beyond this many variables none has a column of its own. */
  static final int MOST_COLUMNS = 32;

  static final String FIELD_NORM = "field_norm";
  static final String DISTANCE = "distance";

  Variables {
    players = List.copyOf(players);
  }

  /** Players of these names and block lengths, in order. */
  static Variables of(Map<String, Integer> lengths) {
    List<Player> players = new ArrayList<>();
    int offset = 0;
    for (Map.Entry<String, Integer> entry : lengths.entrySet()) {
      players.add(new Player(entry.getKey(), offset, entry.getValue()));
      offset = Math.addExact(offset, entry.getValue());
    }
    return new Variables(players);
  }

  /** How many variables. */
  int count() {
    return players.stream().mapToInt(Player::length).sum();
  }

  /** The variables that have columns, in their order. */
  List<String> recorded() {
    List<String> names = new ArrayList<>();
    if (count() <= MOST_COLUMNS) {
      players.forEach(player -> addNames(player, names));
    }
    return names;
  }

  private static void addNames(Player player, List<String> names) {
    if (player.length() == 1) {
      names.add(player.name());
      return;
    }
    for (int i = 0; i < player.length(); i++) {
      names.add(player.name() + "_" + i);
    }
  }

  /** Losses, variables, the norm of the field, and the distance if there is an equilibrium. */
  List<Metric> metrics(boolean hasEquilibrium) {
    List<Metric> metrics = new ArrayList<>();
    players.forEach(player -> metrics.add(Metric.lower("loss_" + player.name())));
    recorded().forEach(name -> metrics.add(Metric.lower(name)));
    metrics.add(Metric.lower(FIELD_NORM));
    if (hasEquilibrium) {
      metrics.add(Metric.lower(DISTANCE));
    }
    return metrics;
  }

  /**
   * Checks that every metric has a column name that nothing else has, capital letters apart.
   *
   * @param parameter the key that names the players
   */
  void checkColumns(String parameter) throws InvalidProblem {
    Set<String> taken = new HashSet<>();
    Tables.steps(List.of(), List.of()).forEach(column -> taken.add(folded(column.name())));
    Tables.trials(List.of(), List.of()).forEach(column -> taken.add(folded(column.name())));
    for (Player player : players) {
      if (player.name().contains("-")) {
        throw new InvalidProblem(
            parameter,
            "must name players that can be columns, of letters, digits and _, but names "
                + player.name());
      }
    }
    for (Metric metric : metrics(true)) {
      Column column = metric.column();
      if (!taken.add(folded(column.name()))) {
        throw new InvalidProblem(
            parameter,
            "must give every variable a column of its own, but tables have a column %s already"
                .formatted(column.name()));
      }
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
