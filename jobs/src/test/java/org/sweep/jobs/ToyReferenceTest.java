package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;

/**
 * Every published rule and every rule of the notebook on four games, from a study file to rows,
 * against the paths of an independent implementation (golden/toy_games.json).
 */
class ToyReferenceTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final Path GOLDEN =
      Path.of("../sweep-worker/src/test/resources/golden/toy_games.json");
  private static final double TOLERANCE = 1e-10;
  private static final Map<String, String> GAMES =
      Map.of("xy", "xy", "quadratic", "quad", "softplus", "softplus", "exponential", "exp");

  /**
   * Rules of the file that are none of Sweep's: other means, another past before the first step of
   * optimism (TextbookRulesTest puts it into the memory), a linearly implicit step; and {@code
   * fun}, another name of {@code sga}.
   */
  private static final Set<String> NOT_IN_STUDIES =
      Set.of(
          "gda_sim_avg_w0..wt",
          "gda_sim_avg_w1..wt",
          "gda_alt_avg_w0..wt",
          "gda_alt_avg_w1..wt",
          "ogda",
          "ogda_alt",
          "linear_implicit");

  @TempDir private Path folder;

  @Test
  void everyRuleFollowsTheReference() throws Exception {
    run();
    JsonNode golden = new ObjectMapper().readTree(GOLDEN.toFile());
    Map<String, Map<Long, double[]>> paths = paths();
    int compared = 0;
    for (Map.Entry<String, String> game : GAMES.entrySet()) {
      compared += compare(golden, "textbook", game, "textbook", paths);
      compared += compare(golden, "seed_rules_true_derivs", game, "notebook", paths);
    }
    assertThat(compared).as("rules on games").isEqualTo(3 * 13 + 15 + 4 * 7);
  }

  private static int compare(
      JsonNode golden,
      String section,
      Map.Entry<String, String> game,
      String prefix,
      Map<String, Map<Long, double[]>> paths) {
    JsonNode rules = golden.get(section).get(game.getValue());
    int compared = 0;
    for (Map.Entry<String, JsonNode> rule : rules.properties()) {
      boolean isTextbook = prefix.equals("textbook");
      if (isTextbook ? NOT_IN_STUDIES.contains(rule.getKey()) : rule.getKey().equals("fun")) {
        continue;
      }
      String suffix = game.getKey().equals("exponential") ? " on exp" : "";
      String label = prefix + " " + rule.getKey() + suffix;
      Map<Long, double[]> path = paths.get(game.getKey() + ": " + label);
      assertThat(path).as(game.getKey() + ": " + label).isNotNull();
      compare(rule.getValue(), path, game.getKey() + ": " + label);
      compared++;
    }
    return compared;
  }

  /** A rule that is undefined, or whose numbers end, has no rows where the reference has none. */
  private static void compare(JsonNode rule, Map<Long, double[]> path, String name) {
    JsonNode sensitivity = rule.get("sensitivity_final_to_x0");
    boolean isStable = sensitivity != null && Math.abs(sensitivity.asDouble()) <= 1;
    for (long step : new long[] {1, 2, 10, 100, 300}) {
      JsonNode expected = rule.get("w_" + step);
      if (expected == null || expected.get(0).isNull() || expected.get(1).isNull()) {
        continue;
      }
      double[] actual = path.get(step);
      assertThat(actual).as("%s at step %d", name, step).isNotNull();
      double size =
          Math.max(Math.abs(expected.get(0).asDouble()), Math.abs(expected.get(1).asDouble()));
      double tolerance = TOLERANCE * (isStable ? 1 : Math.max(1, size));
      for (int i = 0; i < 2; i++) {
        assertThat(actual[i])
            .as("%s at step %d, coordinate %d", name, step, i)
            .isCloseTo(expected.get(i).asDouble(), within(tolerance));
      }
    }
  }

  private void run() throws Exception {
    Path file = Path.of(getClass().getResource("/toy-reference.yaml").toURI());
    StudySpec study = new StudyReader(DataSets.with(Map.of())).read(file, List.of());
    RunStudy run =
        new RunStudy(study, folder.resolve("out").toString(), new PrintWriter(new StringWriter()));
    assertThat(run.execute(run.plan(), SPARK.session()).failed()).isZero();
  }

  /** Recorded points by game and label, then by step. */
  private Map<String, Map<Long, double[]>> paths() throws IOException {
    Map<String, Map<Long, double[]>> paths = new HashMap<>();
    try (Duck duck = new Duck(folder.resolve("out"))) {
      String query =
          "SELECT game || ': ' || optimizer, step, x, y FROM steps WHERE step IN (1, 2, 10, 100, 300)"
              + " UNION ALL SELECT DISTINCT game || ': ' || optimizer, 0, 0.0, 0.0 FROM trials";
      for (List<Object> row : duck.rows(query)) {
        paths
            .computeIfAbsent(row.get(0).toString(), key -> new HashMap<>())
            .put(
                ((Number) row.get(1)).longValue(),
                new double[] {
                  ((Number) row.get(2)).doubleValue(), ((Number) row.get(3)).doubleValue()
                });
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
    return paths;
  }
}
