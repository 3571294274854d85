package org.sweep.optim.method.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.catalog.Methods;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.game.QuadraticDuel;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.spec.Values;

class NotebookMethodsTest {
  static List<String> names() {
    return NotebookMethods.all().stream().map(type -> type.declaration().name()).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void goesOnFromPointAndMemoryAlone(String name) {
    Method method = Trajectory.method(name, Map.of());
    Trajectory whole = new Trajectory(method, adam(), 1, 2);
    Trajectory first = new Trajectory(method, adam(), 1, 2);
    first.after(3);
    Trajectory rest = new Trajectory(method, adam(), 0, 0);

    rest.continueFrom(first);

    assertThat(rest.after(4)).isEqualTo(whole.after(7));
  }

  @ParameterizedTest
  @MethodSource("names")
  void remembersWhatThePlayersTransformsDo(String name) {
    Trajectory trajectory = new Trajectory(Trajectory.method(name, Map.of()), adam(), 1, 2);

    assertThat(trajectory.memory().vectors())
        .extracting(Vector::length)
        .containsExactly(1, 1, 1, 1);
    assertThat(trajectory.memory().counters()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("names")
  void startsAfreshForEveryTrial(String name) {
    Method method = Trajectory.method(name, Map.of());

    double[] once = new Trajectory(method, adam(), 1, 2).after(5);
    double[] again = new Trajectory(method, adam(), 1, 2).after(5);

    assertThat(again).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("names")
  void evaluatesWithoutMoving(String name) {
    Setup setup = Trajectory.sgd(new QuadraticDuel(), 0.1);
    MethodState state = Trajectory.method(name, Map.of()).start(setup);
    Vector point = Trajectory.BACKEND.of(new double[] {1, 2});
    double[] losses = new double[2];

    state.evaluate(point, losses);

    assertThat(point.toArray()).containsExactly(1, 2);
    assertThat(state.field().toArray()).containsExactly(8, 3);
    assertThat(losses).containsExactly(5, -1.5);
  }

  @Test
  void evaluatesWhereTheStepEnded() {
    Trajectory trajectory =
        new Trajectory(
            Trajectory.method("notebook-gda", Map.of()),
            Trajectory.sgd(new QuadraticDuel(), 0.5),
            1,
            2);

    assertThat(trajectory.after(1)).containsExactly(-3, -9.5);
    assertThat(trajectory.field()).containsExactly(-34.5, -23);
  }

  @ParameterizedTest
  @MethodSource("names")
  void needsTwoPlayers(String name) {
    boolean products = !List.of("notebook-gda", "notebook-eg", "notebook-ogda").contains(name);

    assertThat(refusal(name, new GameOutline(List.of(new Player("x", 0, 1)), true)))
        .isEqualTo(
            name
                + (products ? " needs a differentiable game" : " needs a game")
                + " with exactly 2 players, but this game has 1 player");
    assertThat(refusal(name, outline(1, 1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void needsProductsForSecondDerivativesOnly(String name) {
    GameOutline rough = new GameOutline(outline(1, 1).players(), false);

    String refusal = refusal(name, rough);

    if (List.of("notebook-gda", "notebook-eg", "notebook-ogda").contains(name)) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal)
          .isEqualTo(
              name
                  + " needs a differentiable game with exactly 2 players,"
                  + " but this one has no products of second derivatives");
    }
  }

  @Test
  void refusesLinearSystemsThatAreTooLarge() {
    assertThat(refusal("notebook-cgd", outline(200, 56))).isEmpty();
    assertThat(refusal("notebook-cgd", outline(200, 57)))
        .isEqualTo(
            "notebook-cgd solves linear systems of <= 256 unknowns, but this game gives it 257");
    assertThat(refusal("notebook-fr", outline(1000, 256))).isEmpty();
    assertThat(refusal("notebook-fr", outline(1, 257)))
        .isEqualTo(
            "notebook-fr solves linear systems of <= 256 unknowns, but this game gives it 257");
    assertThat(refusal("notebook-sga", outline(1000, 1000))).isEmpty();
  }

  private static Setup adam() {
    return Trajectory.setup(new QuadraticDuel(), 0.1, "adam", Map.of());
  }

  private static GameOutline outline(int x, int y) {
    return new GameOutline(List.of(new Player("x", 0, x), new Player("y", x, y)), true);
  }

  /** The sentence, or nothing. */
  private static String refusal(String name, GameOutline game) {
    return Methods.named(name).refusal(game, Values.NONE).orElse("");
  }
}
