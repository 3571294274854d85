package org.sweep.optim.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.sweep.game.PlaneGame.Formula;

/** The published rules on the four plane games, golden/toy_games.json, "textbook". */
final class Textbook {
  static final JsonNode GOLDEN = golden();

  private Textbook() {}

  /** The name of a game in the file. */
  static String nameOf(Formula formula) {
    return switch (formula) {
      case XY -> "xy";
      case QUAD -> "quad";
      case SOFTPLUS -> "softplus";
      case EXP -> "exp";
    };
  }

  /** Where and how a game is played. */
  static Case caseOf(Formula formula) {
    JsonNode node = GOLDEN.get("cases").get(nameOf(formula));
    return new Case(
        node.get("lr").doubleValue(),
        numbers(node.get("init")),
        node.get("n").intValue(),
        node.get("lambd").doubleValue(),
        node.get("gamma").doubleValue());
  }

  /** The rules that were run on a game. */
  static List<String> keys(Formula formula) {
    List<String> keys = new ArrayList<>();
    GOLDEN.get("textbook").get(nameOf(formula)).fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  static JsonNode entry(Formula formula, String key) {
    return GOLDEN.get("textbook").get(nameOf(formula)).get(key);
  }

  /** A point; a coordinate that is not finite is null there and NaN here. */
  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).isNull() ? Double.NaN : array.get(i).doubleValue();
    }
    return numbers;
  }

  private static JsonNode golden() {
    try (InputStream in = Textbook.class.getResourceAsStream("/golden/toy_games.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Cases are never compared.
  record Case(double eta, double[] start, int steps, double lambda, double gamma) {}
}
