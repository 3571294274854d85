package org.sweep.problem.toy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.formula.Formula;
import org.sweep.formula.FormulaMistake;
import org.sweep.formula.VariableBlocks;
import org.sweep.formula.VariableBlocks.Block;
import org.sweep.game.GameOutline;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.ProblemOutline;
import org.sweep.spec.BrokenLaw;
import org.sweep.spec.NearestName;

/**
 * A game as formulas write it.
 *
 * @param players the first point of every player, in the players' order
 * @param losses a formula for every player
 * @param equilibrium a point close to where the field vanishes; empty if none is known
 */
record WrittenGame(
    Map<String, double[]> players, Map<String, String> losses, Map<String, double[]> equilibrium) {
  static final String PLAYERS = "players";
  static final String LOSSES = "losses";
  static final String EQUILIBRIUM = "equilibrium";

  private static final double OPERATIONS_PER_CHARACTER = 20;

  /** The players and their variables. */
  Variables variables() {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    players.forEach((name, block) -> lengths.put(name, block.length));
    return Variables.of(lengths);
  }

  /** The first point. */
  double[] start() {
    return Start.point(players, variables().players()).orElseThrow();
  }

  /** What is known of a trial of {@code steps} updates. */
  ProblemOutline outline(long steps) throws InvalidProblem {
    ExpressionGame game = game();
    Variables variables = variables();
    boolean hasEquilibrium = equilibrium(game).isPresent();
    int characters = losses.values().stream().mapToInt(String::length).sum();
    return new ProblemOutline(
        variables.metrics(hasEquilibrium),
        new GameOutline(variables.players(), true),
        hasEquilibrium,
        steps,
        OPERATIONS_PER_CHARACTER * characters,
        Map.of());
  }

  /** The problem that begins at {@code start}. */
  ToyProblem problem(double[] start, long steps) throws InvalidProblem {
    ExpressionGame game = game();
    return new ToyProblem(game, start, equilibrium(game), steps);
  }

  private ExpressionGame game() throws InvalidProblem {
    checkPlayers();
    checkLosses();
    VariableBlocks blocks =
        new VariableBlocks(
            players.entrySet().stream()
                .map(player -> new Block(player.getKey(), player.getValue().length))
                .toList());
    List<Formula> formulas = new ArrayList<>();
    for (String player : players.keySet()) {
      try {
        formulas.add(Formula.parse(losses.get(player), blocks));
      } catch (FormulaMistake e) {
        throw new InvalidProblem(LOSSES + "." + player, e.getMessage());
      }
    }
    return new ExpressionGame(variables().players(), formulas);
  }

  private void checkPlayers() throws InvalidProblem {
    if (players.isEmpty()) {
      throw new InvalidProblem(PLAYERS, "must have one player or more");
    }
    for (Map.Entry<String, double[]> player : players.entrySet()) {
      String key = PLAYERS + "." + player.getKey();
      if (player.getValue().length == 0) {
        throw new InvalidProblem(key, "must have one number or more");
      }
      try {
        VariableBlocks.requireName(player.getKey());
      } catch (BrokenLaw e) {
        throw new InvalidProblem(
            key, "the name of a player " + e.getMessage() + ", but was " + player.getKey());
      }
    }
    variables().checkColumns(PLAYERS);
  }

  private void checkLosses() throws InvalidProblem {
    List<String> names = List.copyOf(players.keySet());
    for (String name : losses.keySet()) {
      if (!players.containsKey(name)) {
        throw new InvalidProblem(
            LOSSES + "." + name,
            "there is no player %s; %s".formatted(name, NearestName.suggestion(name, names)));
      }
    }
    for (String name : names) {
      if (!losses.containsKey(name)) {
        throw new InvalidProblem(
            LOSSES, "must have a formula for every player, but has none for " + name);
      }
    }
  }

  private Optional<double[]> equilibrium(ExpressionGame game) throws InvalidProblem {
    Start.check(EQUILIBRIUM, equilibrium, game.players());
    Optional<double[]> guess = Start.point(equilibrium, game.players());
    if (guess.isEmpty()) {
      return Optional.empty();
    }
    Optional<double[]> found = Equilibrium.near(game, guess.get());
    if (found.isEmpty()) {
      throw new InvalidProblem(
          EQUILIBRIUM,
          "must be close to a point where every player's gradient vanishes, but Newton's method"
              + " finds none from there");
    }
    return found;
  }
}
