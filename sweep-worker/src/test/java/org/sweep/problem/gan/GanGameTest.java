package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.problem.gan.GanCase.BACKEND;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;

/** Losses and gradients of a GAN, for every loss, against {@link PlainGan} in double precision. */
class GanGameTest {
  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void lossesAndFieldAreThoseOfThePlainLoops(GanCase c) {
    double[] losses = new double[2];
    Vector field = c.zeros();
    c.game().field(BACKEND.of(c.point()), field, losses);

    HyperDual[] w = Arrays.stream(c.point()).mapToObj(HyperDual::of).toArray(HyperDual[]::new);
    assertThat(losses[0]).isCloseTo(c.plain().loss(0, w).x(), within(1e-6));
    assertThat(losses[1]).isCloseTo(c.plain().loss(1, w).x(), within(1e-6));
    GanCase.assertClose(field, c.plainField());
  }

  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void onePlayersGradientIsItsBlockOfTheField(GanCase c) {
    for (int player = 0; player < 2; player++) {
      GanGame game = c.game();
      Player block = game.players().get(player);
      double[] losses = new double[2];
      Vector field = c.zeros();
      double[] loss = new double[2];
      Vector gradient = c.zeros();

      game.field(BACKEND.of(c.point()), field, losses);
      game.gradient(player, BACKEND.of(c.point()), gradient, loss);

      assertThat(gradient.slice(block.offset(), block.length()).toArray())
          .containsExactly(field.slice(block.offset(), block.length()).toArray());
      assertThat(loss[player]).isEqualTo(losses[player]);
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void lossGradientsAreThoseOfThePlainLoops(GanCase c) {
    for (int player = 0; player < 2; player++) {
      Vector gradient = c.zeros();
      c.game().lossGradient(player, BACKEND.of(c.point()), gradient);
      GanCase.assertClose(gradient, c.plain().lossGradient(player, c.point()));
    }
  }

  @Test
  void playersAreDiscriminatorAndGenerator() {
    assertThat(GanCase.all().get(0).game().players())
        .containsExactly(new Player("discriminator", 0, 43, 6), new Player("generator", 43, 69, 8));
  }

  @Test
  void refusesMinibatchesThatDoNotFit() {
    GanGame game = GanCase.all().get(0).game();
    Vector reals = BACKEND.zeros(2 * GanCase.CAPACITY);
    assertThatThrownBy(() -> game.minibatch(BACKEND.zeros(3), BACKEND.zeros(4)))
        .hasMessage("real points must be [2, 1 to 8] numbers, but were 3");
    assertThatThrownBy(() -> game.minibatch(reals, BACKEND.zeros(4 * GanCase.CAPACITY + 4)))
        .hasMessage("latent vectors must be [4, 1 to 8] numbers, but were 36");
    assertThatThrownBy(() -> game.minibatch(reals, BACKEND.zeros(0)))
        .hasMessage("latent vectors must be [4, 1 to 8] numbers, but were 0");
  }

  @Test
  void refusesNetworksThatDoNotFit() {
    MlpShape generator = MlpShape.of(4, List.of(), 3);
    assertThatThrownBy(() -> new GanShape(MlpShape.of(3, List.of(), 2), generator))
        .hasMessage("the discriminator must have one output, but had 2");
    assertThatThrownBy(() -> new GanShape(MlpShape.of(2, List.of(), 1), generator))
        .hasMessage("generator outputs must equal discriminator inputs, but were 3 and 2");
  }
}
