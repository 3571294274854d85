package org.sweep.problem.gan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.problem.gan.GanShape.DISCRIMINATOR;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanGame;
import org.sweep.problem.gan.GanLoss;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.control.PlainPenalizedGan.PlainControl;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;

/** Fields and products of controlled games against central differences of plain losses. */
class ControlledGameTest {
  private static final DenseBackend BACKEND = Backends.cpu();
  private static final Streams STREAMS = new Streams(3);
  private static final GanShape SHAPE =
      new GanShape(new MlpShape(List.of(2, 5, 4, 1)), new MlpShape(List.of(3, 5, 4, 2)));
  private static final int SAMPLES = 6;
  private static final double WEIGHT = 0.7;
  private static final double ORTHOGONALITY = 0.3;

  private final FixedMinibatch minibatch = new FixedMinibatch();
  private final double[] w = normal("point", SHAPE.parameters(), 0.6);
  private final double[] v = normal("direction", SHAPE.parameters(), 1);

  static Stream<Arguments> games() {
    return Controls.declarations().stream()
        .map(Declaration::name)
        .flatMap(name -> Arrays.stream(GanLoss.values()).map(loss -> Arguments.of(name, loss)));
  }

  @ParameterizedTest
  @MethodSource("games")
  void hasTheFieldOfItsLosses(String name, GanLoss loss) {
    Case game = new Case(name, loss, 0);
    Vector field = BACKEND.zeros(w.length);
    double[] losses = new double[2];
    game.played.field(game.point, field, losses);

    assertThat(losses[0]).isCloseTo(game.plain.loss(0, w), within(1e-5));
    assertThat(losses[1]).isCloseTo(game.plain.loss(1, w), within(1e-5));
    double[] expected = game.plain.lossGradient(DISCRIMINATOR, w);
    double[] ofGenerator = game.plain.lossGradient(1, w);
    int first = SHAPE.discriminator().parameters();
    System.arraycopy(ofGenerator, first, expected, first, expected.length - first);
    assertClose(field.toArray(), expected);
  }

  @ParameterizedTest
  @MethodSource("games")
  void hasTheGradientsOfEitherLoss(String name, GanLoss loss) {
    Case game = new Case(name, loss, 0);
    for (int player = 0; player < 2; player++) {
      double[] expected = game.plain.lossGradient(player, w);
      Vector gradient = BACKEND.zeros(w.length);
      game.played.lossGradient(player, game.point, gradient);
      assertClose(gradient.toArray(), expected);

      Vector block = BACKEND.zeros(w.length);
      double[] losses = new double[2];
      game.played.gradient(player, game.point, block, losses);
      assertThat(losses[player]).isCloseTo(game.plain.loss(player, w), within(1e-5));
      int from = player == DISCRIMINATOR ? 0 : SHAPE.discriminator().parameters();
      int to = player == DISCRIMINATOR ? SHAPE.discriminator().parameters() : w.length;
      assertClose(
          Arrays.copyOfRange(block.toArray(), from, to), Arrays.copyOfRange(expected, from, to));
    }
  }

  @ParameterizedTest
  @MethodSource("games")
  void multipliesBySecondDerivatives(String name, GanLoss loss) {
    checkProducts(new Case(name, loss, 0));
  }

  @ParameterizedTest
  @MethodSource("games")
  void multipliesBySecondDerivativesWithOrthogonalRegularizationToo(String name, GanLoss loss) {
    checkProducts(new Case(name, loss, ORTHOGONALITY));
  }

  private void checkProducts(Case game) {
    double[][] ofDiscriminator = game.plain.hessian(0, w);
    double[][] ofGenerator = game.plain.hessian(1, w);
    double[][] jacobian = new double[w.length][];
    for (int row = 0; row < w.length; row++) {
      boolean isFirst = row < SHAPE.discriminator().parameters();
      jacobian[row] = isFirst ? ofDiscriminator[row] : ofGenerator[row];
    }
    game.played.field(game.point, BACKEND.zeros(w.length), new double[2]);
    // Neither moving on nor what is asked for elsewhere may change the products of the last field.
    BACKEND.fill(0.25, game.point);
    Vector elsewhere = BACKEND.of(normal("elsewhere", w.length, 0.6));
    game.played.gradient(0, elsewhere, BACKEND.zeros(w.length), new double[2]);
    game.played.lossGradient(0, elsewhere, BACKEND.zeros(w.length));

    Vector x = BACKEND.of(v);
    Vector product = BACKEND.zeros(w.length);
    game.played.hessianProduct(0, x, product);
    assertClose(product.toArray(), times(ofDiscriminator, v));
    game.played.hessianProduct(1, x, product);
    assertClose(product.toArray(), times(ofGenerator, v));
    game.played.jacobianProduct(x, product);
    assertClose(product.toArray(), times(jacobian, v));
    game.played.transposedJacobianProduct(x, product);
    assertClose(product.toArray(), transposedTimes(jacobian, v));

    double[] antisymmetric = transposedTimes(jacobian, v);
    double[] hv = times(jacobian, v);
    Arrays.setAll(antisymmetric, i -> (antisymmetric[i] - hv[i]) / 2);
    game.played.antisymmetricProduct(x, product);
    assertClose(product.toArray(), antisymmetric);
    Vector second = BACKEND.zeros(w.length);
    game.played.jacobianAndAntisymmetricProduct(x, product, second);
    assertClose(product.toArray(), hv);
    assertClose(second.toArray(), antisymmetric);
    assertThat(x.toArray()).isEqualTo(BACKEND.of(v).toArray());
  }

  /** A game and its plain counterpart at the same point. */
  private final class Case {
    final DifferentiableGame played;
    final PlainPenalizedGan plain;
    final Vector point = BACKEND.of(w);

    Case(String name, GanLoss loss, double orthogonality) {
      Site site = new Site(SHAPE, minibatch, SAMPLES, STREAMS, BACKEND);
      Declaration declaration =
          Controls.declarations().stream()
              .filter(known -> known.name().equals(name))
              .findFirst()
              .orElseThrow();
      Map<String, Object> values =
          declaration.parameter("weight").isPresent() ? Map.of("weight", WEIGHT) : Map.of();
      Control control = Controls.of(Selection.of(declaration, values), orthogonality, site);
      GanGame game = new GanGame(SHAPE, loss, SAMPLES, BACKEND);
      game.minibatch(minibatch.real(), minibatch.latent());
      played = control.over(game);
      control.refresh(point);
      plain =
          new PlainPenalizedGan(
              SHAPE,
              loss,
              minibatch.real().toArray(),
              minibatch.latent().toArray(),
              plain(name, orthogonality));
    }

    private PlainControl plain(String name, double orthogonality) {
      SingularVectors vectors = new SingularVectors(SHAPE.discriminator(), BACKEND);
      vectors.begin(STREAMS);
      for (int i = 0; i < 15; i++) {
        vectors.iterate(SHAPE.discriminatorBlock(point));
      }
      return new PlainControl() {
        @Override
        public double[] effective(double[] block) {
          return name.equals("spectral-normalization") ? normalized(block, vectors) : block;
        }

        @Override
        public double penalty(PlainPenalizedGan gan, int player, double[] at) {
          double penalty = orthogonality * defect(player, at);
          if (player == DISCRIMINATOR && name.equals("spectral-regularization")) {
            penalty += WEIGHT / 2 * squaredNorms(at, vectors);
          }
          if (player == DISCRIMINATOR && name.equals("gradient-penalty")) {
            penalty += WEIGHT * gradientExcess(gan, at);
          }
          return penalty;
        }
      };
    }
  }

  private static double[] normalized(double[] block, SingularVectors vectors) {
    MlpShape network = SHAPE.discriminator();
    double[] normalized = block.clone();
    for (int layer = 0; layer < network.layers(); layer++) {
      double sigma = form(block, vectors, layer);
      for (int i = 0; i < network.weights(layer); i++) {
        normalized[network.offset(layer) + i] /= sigma;
      }
    }
    return normalized;
  }

  private static double squaredNorms(double[] block, SingularVectors vectors) {
    double sum = 0;
    for (int layer = 0; layer < SHAPE.discriminator().layers(); layer++) {
      sum += Math.pow(form(block, vectors, layer), 2);
    }
    return sum;
  }

  private static double form(double[] block, SingularVectors vectors, int layer) {
    double[] u = vectors.left(layer).toArray();
    double[] right = vectors.right(layer).toArray();
    double[][] rows = PlainPenalizedGan.weights(SHAPE.discriminator(), block, layer);
    double sum = 0;
    for (int row = 0; row < u.length; row++) {
      sum += u[row] * dot(rows[row], right);
    }
    return sum;
  }

  /** The smaller of |W W' - I|^2 and |W' W - I|^2, which differ by |outputs - inputs|. */
  private static double defect(int player, double[] at) {
    boolean isFirst = player == DISCRIMINATOR;
    MlpShape network = isFirst ? SHAPE.discriminator() : SHAPE.generator();
    int offset = isFirst ? 0 : SHAPE.discriminator().parameters();
    double[] block = Arrays.copyOfRange(at, offset, offset + network.parameters());
    double sum = 0;
    for (int layer = 0; layer < network.layers(); layer++) {
      double[][] rows = PlainPenalizedGan.weights(network, block, layer);
      for (int i = 0; i < rows.length; i++) {
        for (int k = 0; k < rows.length; k++) {
          sum += Math.pow(dot(rows[i], rows[k]) - (i == k ? 1 : 0), 2);
        }
      }
      sum -= Math.max(0, network.outputs(layer) - network.inputs(layer));
    }
    return sum;
  }

  /** The mean of (|ds/dx| - 1)^2. */
  private double gradientExcess(PlainPenalizedGan gan, double[] at) {
    double[][] reals = gan.reals();
    double[][] fakes = gan.fakes(at);
    double sum = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double share = minibatch.share(sample);
      double[] x = new double[2];
      for (int k = 0; k < 2; k++) {
        x[k] = share * reals[sample][k] + (1 - share) * fakes[sample][k];
      }
      sum += Math.pow(Math.hypot(slope(at, x, 1, 0), slope(at, x, 0, 1)) - 1, 2);
    }
    return sum / SAMPLES;
  }

  private static double slope(double[] at, double[] x, double... direction) {
    return PlainPenalizedGan.slope(SHAPE.discriminator(), at, x, direction);
  }

  /** Games compute in single precision. */
  private static void assertClose(double[] actual, double[] expected) {
    double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(actual).containsExactly(expected, within(2e-5 * (1 + size)));
  }

  private static double[] times(double[][] matrix, double[] x) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, x)).toArray();
  }

  private static double[] transposedTimes(double[][] matrix, double[] x) {
    double[] product = new double[x.length];
    for (int row = 0; row < x.length; row++) {
      for (int column = 0; column < x.length; column++) {
        product[column] += matrix[row][column] * x[row];
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] normal(String name, int count, double deviation) {
    RandomStream stream = STREAMS.stream(name, 0);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (double) (float) (deviation * stream.nextNormal());
    }
    return numbers;
  }

  private static final class FixedMinibatch implements MinibatchView {
    private final Vector real = BACKEND.of(normal("real", 2 * SAMPLES, 1));
    private final Vector latent = BACKEND.of(normal("latent", 3 * SAMPLES, 1));

    @Override
    public Vector real() {
      return real;
    }

    @Override
    public Vector latent() {
      return latent;
    }

    @Override
    public void mixture(double[] shares) {
      Arrays.setAll(shares, this::share);
    }

    double share(int sample) {
      return (sample + 0.5) / SAMPLES;
    }
  }
}
