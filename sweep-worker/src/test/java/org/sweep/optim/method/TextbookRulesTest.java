package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.game.PlaneGame;
import org.sweep.game.PlaneGame.Formula;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.Run.Checkpoint;
import org.sweep.optim.method.Textbook.Case;
import org.sweep.trial.StopRule;

/**
 * Every published rule on the four plane games against an independent float64 implementation:
 * golden/toy_games.json, "textbook".
 */
class TextbookRulesTest {
  private static final double TOLERANCE = 1e-12;

  /** Sensitivity 1.8e7 to the starting point, found with 60 digits, multiplies rounding errors. */
  private static final double TOLERANCE_OF_STEEP_EXP = 1e-10;

  /** Rules of the reference that Sweep does not offer. */
  private static final Set<String> NOT_OFFERED =
      Set.of(
          "linear_implicit", // an implicit step, there for comparison with the notebook's cgd
          "gda_sim_avg_w1..wt", // a mean without the starting point
          "gda_alt_avg_w1..wt");

  private static final Map<String, Object> NONE = Map.of();

  record Entry(Formula formula, String key) {
    @Override
    public String toString() {
      return key + " on " + formula;
    }
  }

  static Stream<Entry> entries() {
    return Stream.of(Formula.values())
        .flatMap(formula -> Textbook.keys(formula).stream().map(key -> new Entry(formula, key)))
        .filter(entry -> !NOT_OFFERED.contains(entry.key()))
        .filter(entry -> !Textbook.entry(entry.formula(), entry.key()).has("error"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void followsTheReference(Entry entry) {
    Case c = Textbook.caseOf(entry.formula());
    JsonNode golden = Textbook.entry(entry.formula(), entry.key());

    double[][] path = path(entry);

    int compared = 0;
    for (int step : new int[] {1, 2, 10, 100, 300}) {
      if (step <= c.steps()) {
        check(path[step], Textbook.numbers(golden.get("w_" + step)), entry);
        compared++;
      }
    }
    check(path[c.steps()], Textbook.numbers(golden.get("final")), entry);
    assertThat(compared).isGreaterThanOrEqualTo(4);
  }

  private static void check(double[] actual, double[] expected, Entry entry) {
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNotFinite();
      } else {
        assertThat(Math.abs(actual[i] - expected[i]))
            .isLessThanOrEqualTo(tolerance(entry) * scale(entry, expected));
      }
    }
  }

  private static double tolerance(Entry entry) {
    return entry.key().equals("sga_lambda1") ? TOLERANCE_OF_STEEP_EXP : TOLERANCE;
  }

  /** Absolute where the final point depends on the start no more than it does on itself. */
  private static double scale(Entry entry, double[] expected) {
    JsonNode sensitivity =
        Textbook.entry(entry.formula(), entry.key()).get("sensitivity_final_to_x0");
    boolean isMean = entry.key().contains("_avg_");
    boolean isStable = sensitivity != null && sensitivity.isNumber() && sensitivity.asDouble() <= 1;
    return isMean || isStable ? 1 : Math.max(1, largest(expected));
  }

  private static double largest(double[] point) {
    return Arrays.stream(point).filter(Double::isFinite).map(Math::abs).max().orElseThrow();
  }

  /** w_0, w_1, ... of the rule that the reference calls {@code key}. */
  private static double[][] path(Entry entry) {
    Case c = Textbook.caseOf(entry.formula());
    int n = c.steps();
    return switch (entry.key()) {
      case "gda_sim" -> run(entry, "simultaneous", NONE).path(n);
      case "gda_alt" -> run(entry, "alternating", NONE).path(n);
      case "gda_sim_avg_w0..w(t-1)" -> averaged(entry, "simultaneous").path(n);
      case "gda_alt_avg_w0..w(t-1)" -> averaged(entry, "alternating").path(n);
      case "gda_sim_avg_w0..wt" -> shifted(averaged(entry, "simultaneous").path(n + 1));
      case "gda_alt_avg_w0..wt" -> shifted(averaged(entry, "alternating").path(n + 1));
      case "eg" -> run(entry, "extragradient", NONE).path(n);
      case "ogda_firstzero" -> run(entry, "simultaneous", NONE, "optimism", NONE).path(n);
      case "ogda" -> withPast(run(entry, "simultaneous", NONE, "optimism", NONE), entry).path(n);
      case "ogda_alt" -> withPast(run(entry, "alternating", NONE, "optimism", NONE), entry).path(n);
      case "co" -> run(entry, "consensus", Map.of("gamma", c.gamma())).path(n);
      case "sga" -> run(entry, "sga", Map.of("lambda", c.lambda())).path(n);
      case "sga_aligned" -> run(entry, "sga", Map.of("lambda", c.lambda(), "align", true)).path(n);
      case "sga_lambda1" -> run(entry, "sga", NONE).path(n);
      case "sga_aligned_lambda1" -> run(entry, "sga", Map.of("align", true)).path(n);
      case "cgd" -> run(entry, "cgd", NONE).path(n);
      case "fr" -> run(entry, "follow-the-ridge", NONE).path(n);
      case "negmom_sim" ->
          run(entry, "simultaneous", NONE, "momentum", Map.of("rho", -0.5)).path(n);
      case "negmom_alt" -> run(entry, "alternating", NONE, "momentum", Map.of("rho", -0.5)).path(n);
      default -> throw new IllegalArgumentException("no rule for " + entry.key());
    };
  }

  private static Run averaged(Entry entry, String method) {
    return run(entry, "averaging", Map.of("method", Optimizers.selection(method, NONE)));
  }

  /** The mean of w_0, ..., w_t is our answer one step later. */
  private static double[][] shifted(double[][] path) {
    return List.of(path).subList(1, path.length).toArray(double[][]::new);
  }

  /**
   * In these entries every player's gradient before the first one is that at w_0; optimism's own is
   * zero. Put into its memory, it makes the same steps.
   */
  private static Run withPast(Run run, Entry entry) {
    Case c = Textbook.caseOf(entry.formula());
    Vector past = Backends.doubles().zeros(2);
    new PlaneGame(entry.formula()).field(Backends.doubles().of(c.start()), past, new double[2]);
    Backends.doubles().scale(-c.eta(), past);
    boolean isAlternating = run.checkpoint().vectors().size() == 2;
    List<double[]> memory =
        isAlternating
            ? List.of(past.slice(0, 1).toArray(), past.slice(1, 1).toArray())
            : List.of(past.toArray());
    return run.restore(new Checkpoint(c.start(), memory, List.of()));
  }

  private static Run run(Entry entry, String method, Map<String, Object> parameters) {
    return run(entry, method, parameters, "sgd", NONE);
  }

  private static Run run(
      Entry entry,
      String method,
      Map<String, Object> parameters,
      String transform,
      Map<String, Object> ofTransform) {
    Case c = Textbook.caseOf(entry.formula());
    Setup setup =
        Run.setup(
            new PlaneGame(entry.formula()),
            Optimizers.transform(transform, c.eta(), ofTransform),
            c.eta());
    return new Run(Optimizers.method(method, parameters), setup, c.start());
  }

  @ParameterizedTest
  @MethodSource("firstZero")
  void extrapolationFromThePastAnswersWithOptimismsIterates(Entry entry) {
    Case c = Textbook.caseOf(entry.formula());

    double[][] path = run(entry, "extrapolation-from-the-past", NONE).path(c.steps());

    JsonNode golden = Textbook.entry(entry.formula(), entry.key());
    check(path[1], Textbook.numbers(golden.get("w_1")), entry);
    check(path[2], Textbook.numbers(golden.get("w_2")), entry);
    check(path[c.steps()], Textbook.numbers(golden.get("final")), entry);
  }

  static Stream<Entry> firstZero() {
    return Stream.of(Formula.values()).map(formula -> new Entry(formula, "ogda_firstzero"));
  }

  /** f_yy = 0: the reference divides by zero. */
  @Test
  void followTheRidgeDivergesWhereItIsUndefined() {
    assertThat(Textbook.entry(Formula.XY, "fr").has("error")).isTrue();
    Run run = run(new Entry(Formula.XY, "fr"), "follow-the-ridge", NONE);

    run.step().evaluate();

    assertThat(run.output()[1]).isNaN();
    assertThat(new StopRule(1e6).isDiverged(run.losses()[0])).isTrue();
  }

  /** w' shrinks or grows by a known factor a step on f = xy, with h = 0.05. */
  @Test
  void growsByItsClosedFormOnTheBilinearGame() {
    double h = Textbook.caseOf(Formula.XY).eta();
    double gamma = 0.5;
    assertThat(growth("simultaneous", NONE)).isEqualTo(Math.sqrt(1 + h * h), within());
    assertThat(growth("extragradient", NONE)).isEqualTo(Math.hypot(1 - h * h, h), within());
    assertThat(growth("cgd", NONE)).isEqualTo(1 / Math.sqrt(1 + h * h), within());
    assertThat(growth("sga", NONE)).isEqualTo(Math.hypot(1 - h, h), within());
    assertThat(growth("consensus", Map.of("gamma", gamma)))
        .isEqualTo(Math.hypot(1 - gamma * h, h), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-14);
  }

  /** The factor of |w| that all of the first 50 steps have. */
  private static double growth(String method, Map<String, Object> parameters) {
    double[][] path = run(new Entry(Formula.XY, ""), method, parameters).path(50);
    double growth = norm(path[1]) / norm(path[0]);
    for (int step = 1; step < 50; step++) {
      assertThat(norm(path[step + 1]) / norm(path[step])).isEqualTo(growth, within());
    }
    return growth;
  }

  private static double norm(double[] w) {
    return Math.hypot(w[0], w[1]);
  }
}
