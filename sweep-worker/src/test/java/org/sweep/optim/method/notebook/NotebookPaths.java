package org.sweep.optim.method.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sweep.game.PlaneGame.Formula;

/**
 * The paths of golden/toy_games.json, made by an independent float64 implementation of the
 * notebook's rules on exact derivatives.
 */
final class NotebookPaths {
  static final List<String> RULES = List.of("gda", "sga", "fun", "eg", "ogda", "cgd", "fr", "co");

  private static final JsonNode GOLDEN = golden();

  private NotebookPaths() {}

  /**
   * A rule on a game.
   *
   * @param game the game's formula
   * @param rule its name in the notebook
   */
  record Path(Formula game, String rule) {
    /** The method's name in study files. */
    String method() {
      return "notebook-" + (rule.equals("fun") ? "sga" : rule);
    }

    /** The notebook's values for this game of what the rule can be given. */
    Map<String, Object> parameters() {
      return switch (rule) {
        case "sga", "fun" -> Map.of("lambda", settings().get("lambd").asDouble());
        case "co" -> Map.of("gamma", settings().get("gamma").asDouble());
        default -> Map.of();
      };
    }

    double learningRate() {
      return settings().get("lr").asDouble();
    }

    double[] start() {
      return numbers(settings().get("init"));
    }

    private JsonNode settings() {
      return GOLDEN.get("cases").get(name());
    }

    /** Whether rounding stays bounded along the path, by how the end depends on the start. */
    boolean isStable() {
      JsonNode sensitivity =
          GOLDEN.get("seed_as_coded").get(name()).get(rule).path("sensitivity_final_to_x0");
      return sensitivity.isNumber() && sensitivity.asDouble() <= 1;
    }

    /** The stored points, in the order of their steps. A number that is not finite is NaN. */
    List<Stored> points() {
      JsonNode entry = entry("seed_rules_true_derivs", rule);
      return Stream.of(1, 2, 10, 100, 300)
          .filter(step -> entry.has("w_" + step))
          .map(step -> new Stored(step, numbers(entry.get("w_" + step))))
          .toList();
    }

    /** A stored point of a published method on the same game. */
    double[] published(String method, int step) {
      return numbers(entry("textbook", method).get("w_" + step));
    }

    private JsonNode entry(String section, String method) {
      return GOLDEN.get(section).get(name()).get(method);
    }

    private String name() {
      return game.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return rule + " on " + name();
    }
  }

  /** w after some steps. */
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(int step, double[] w) {}

  /** Every rule on every game. */
  static List<Path> all() {
    List<Path> paths = new ArrayList<>();
    for (Formula game : Formula.values()) {
      RULES.forEach(rule -> paths.add(new Path(game, rule)));
    }
    return paths;
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
    }
    return numbers;
  }

  private static JsonNode golden() {
    try (InputStream file = NotebookPaths.class.getResourceAsStream("/golden/toy_games.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
