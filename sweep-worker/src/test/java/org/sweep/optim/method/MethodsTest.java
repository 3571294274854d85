package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.catalog.Methods;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;

/** What study files can name, and what is refused before anything runs. */
class MethodsTest {
  private static final GameOutline ONE = outline(true, "classifier");
  private static final GameOutline TWO = outline(true, "x", "y");
  private static final GameOutline THREE = outline(true, "x", "y", "z");
  private static final Map<String, Object> NONE = Map.of();

  private static GameOutline outline(boolean isDifferentiable, String... names) {
    List<Player> players = List.of(names).stream().map(name -> new Player(name, 0, 1)).toList();
    return new GameOutline(players, isDifferentiable);
  }

  private static String refusal(String method, Map<String, Object> parameters, GameOutline game) {
    Selection selection = Optimizers.selection(method, parameters);
    return Methods.named(method).refusal(game, selection.values()).orElse("none");
  }

  @Test
  void areListedInTheOrderOfTheDocumentation() {
    assertThat(TextbookMethods.all())
        .extracting(type -> type.declaration().name())
        .containsExactly(
            "simultaneous",
            "alternating",
            "extragradient",
            "extrapolation-from-the-past",
            "averaging",
            "consensus",
            "sga",
            "cgd",
            "follow-the-ridge",
            "unrolled");
  }

  @Test
  void refuseGamesWithTooFewOrTooManyPlayers() {
    assertThat(refusal("sga", NONE, ONE))
        .isEqualTo("sga needs a differentiable game with >= 2 players, but this game has 1 player");
    assertThat(refusal("cgd", NONE, THREE))
        .isEqualTo(
            "cgd needs a differentiable game with exactly 2 players, but this game has 3 players");
    assertThat(refusal("follow-the-ridge", NONE, ONE)).contains("exactly 2 players");
    assertThat(refusal("unrolled", NONE, THREE)).contains("exactly 2 players");
    assertThat(refusal("consensus", NONE, ONE)).isEqualTo("none");
  }

  @Test
  void refuseGamesWithoutProductsIfTheyNeedThem() {
    GameOutline plain = outline(false, "x", "y");

    assertThat(refusal("consensus", NONE, plain))
        .isEqualTo(
            "consensus needs a differentiable game, but this one has no products of second"
                + " derivatives");
    for (String method : List.of("sga", "cgd", "follow-the-ridge", "unrolled")) {
      assertThat(refusal(method, NONE, plain)).contains("no products of second derivatives");
    }
    for (String method :
        List.of("alternating", "extragradient", "extrapolation-from-the-past", "averaging")) {
      assertThat(refusal(method, NONE, plain)).isEqualTo("none");
    }
  }

  @Test
  void refuseUnknownPlayersWithTheNearestName() {
    GameOutline gan = outline(true, "discriminator", "generator");

    assertThat(refusal("alternating", Map.of("order", List.of("generatr", "discriminator")), gan))
        .isEqualTo(
            "order must name players of the game, but named 'generatr';"
                + " did you mean 'generator'?");
    assertThat(refusal("alternating", Map.of("inner-steps", Map.of("q", 5L)), TWO))
        .isEqualTo("inner-steps must name players of the game, but named 'q'; valid: x, y");
    assertThat(refusal("follow-the-ridge", Map.of("leader", "generator"), TWO))
        .isEqualTo("leader must name players of the game, but named 'generator'; valid: x, y");
    assertThat(refusal("unrolled", Map.of("leader", "generator"), TWO))
        .isEqualTo("leader must name players of the game, but named 'generator'; valid: x, y");
    assertThat(refusal("unrolled", Map.of("leader", "generator"), gan)).isEqualTo("none");
  }

  @Test
  void refuseAnOrderThatLeavesOutOrRepeatsAPlayer() {
    assertThat(refusal("alternating", Map.of("order", List.of("y")), TWO))
        .isEqualTo("order must name every player once (x, y), but was [y]");
    assertThat(refusal("alternating", Map.of("order", List.of("y", "y")), TWO))
        .isEqualTo("order must name every player once (x, y), but was [y, y]");
    assertThat(refusal("alternating", Map.of("order", List.of("x", "y", "x")), TWO))
        .isEqualTo("order must name every player once (x, y), but was [x, y, x]");
    assertThat(refusal("alternating", Map.of("order", List.of("y", "x")), TWO)).isEqualTo("none");
  }

  @Test
  void averagingNeedsAndMeasuresWhatTheMethodThatPlaysDoes() {
    Map<String, Object> overCgd = Map.of("method", Optimizers.selection("cgd", NONE));

    assertThat(refusal("averaging", overCgd, ONE))
        .isEqualTo(
            "cgd needs a differentiable game with exactly 2 players, but this game has 1 player");
    Selection selection = Optimizers.selection("averaging", overCgd);
    assertThat(Methods.named("averaging").metrics(selection.values()))
        .containsExactly(Metric.lower("solve_residual"));
    assertThat(selection.label()).isEqualTo("averaging(cgd)");
  }

  @Test
  void averagingDoesNotAverageItself() {
    assertThat(
            Methods.named("averaging").declaration().parameter("method").orElseThrow().kind().law())
        .contains("simultaneous, alternating", "unrolled")
        .doesNotContain("averaging");
  }

  @Test
  void thatSolveHaveAColumnForTheResidual() {
    assertThat(TextbookMethods.all())
        .filteredOn(type -> !type.metrics(Selection.plain(type.declaration()).values()).isEmpty())
        .extracting(type -> type.declaration().name())
        .containsExactly("cgd", "follow-the-ridge");
  }

  @Test
  void refuseUnknownNames() {
    assertThatThrownBy(() -> Methods.named("gda")).hasMessage("there is no method gda");
  }
}
