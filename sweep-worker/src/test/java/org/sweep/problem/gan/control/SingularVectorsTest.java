package org.sweep.problem.gan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.Initializer;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanShape;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;

/** Spectral norms and bounds of weights. */
class SingularVectorsTest {
  private static final DenseBackend BACKEND = Backends.cpu();
  private static final Streams STREAMS = new Streams(5);
  private static final GanShape SHAPE =
      new GanShape(new MlpShape(List.of(2, 20, 30, 1)), new MlpShape(List.of(3, 7, 2)));

  private final Vector point = point();

  @Test
  void findsTheSpectralNormOfEveryLayer() {
    SingularVectors vectors = new SingularVectors(SHAPE.discriminator(), BACKEND);
    vectors.begin(STREAMS);
    Vector block = SHAPE.discriminatorBlock(point);
    for (int i = 0; i < 200; i++) {
      vectors.iterate(block);
    }
    for (int layer = 0; layer < 3; layer++) {
      double norm = spectralNorm(SHAPE.discriminator(), point.toArray(), layer);
      assertThat(vectors.form(layer, block)).isCloseTo(norm, within(1e-4 * norm));
      assertThat(BACKEND.norm(vectors.left(layer))).isCloseTo(1, within(1e-6));
      assertThat(BACKEND.norm(vectors.right(layer))).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void leavesVectorsAloneWhereWeightsAreZero() {
    SingularVectors vectors = new SingularVectors(SHAPE.discriminator(), BACKEND);
    vectors.begin(STREAMS);
    double[] before = vectors.left(0).toArray();
    vectors.iterate(BACKEND.zeros(SHAPE.discriminator().parameters()));

    assertThat(vectors.left(0).toArray()).isEqualTo(before);
  }

  @Test
  void normalizesTheDiscriminatorAndNothingElse() {
    Control control = control("spectral-normalization", Map.of());
    for (int minibatch = 0; minibatch < 100; minibatch++) {
      control.refresh(point);
    }
    double[] effective = control.effective(point).toArray();

    for (int layer = 0; layer < 3; layer++) {
      assertThat(spectralNorm(SHAPE.discriminator(), effective, layer)).isCloseTo(1, within(1e-3));
    }
    double[] trained = point.toArray();
    int last = SHAPE.discriminator().parameters() - 1;
    assertThat(effective[last]).isEqualTo(trained[last]);
    for (int i = last + 1; i < trained.length; i++) {
      assertThat(effective[i]).isEqualTo(trained[i]);
    }
  }

  @Test
  void clipsTheDiscriminatorAndNothingElse() {
    double[] before = point.toArray();
    control("clipping", Map.of("bound", 0.125)).project(point);
    double[] after = point.toArray();

    int first = SHAPE.discriminator().parameters();
    for (int i = 0; i < after.length; i++) {
      double expected = i < first ? Math.max(-0.125, Math.min(0.125, before[i])) : before[i];
      assertThat(after[i]).isEqualTo(expected);
    }
    assertThat(after).contains(0.125, -0.125);
  }

  private static Control control(String name, Map<String, Object> values) {
    Declaration declaration =
        Controls.declarations().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow();
    Vector none = BACKEND.zeros(6);
    MinibatchView minibatch =
        new MinibatchView() {
          @Override
          public Vector real() {
            return none;
          }

          @Override
          public Vector latent() {
            return none;
          }

          @Override
          public void mixture(double[] shares) {}
        };
    Site site = new Site(SHAPE, minibatch, 2, STREAMS, BACKEND);
    return Controls.of(Selection.of(declaration, values), 0, site);
  }

  private static Vector point() {
    Vector point = BACKEND.zeros(SHAPE.parameters());
    BACKEND.load(
        Initializer.HE_NORMAL.parameters(SHAPE.discriminator(), STREAMS, "discriminator"),
        SHAPE.discriminatorBlock(point));
    BACKEND.load(
        Initializer.HE_NORMAL.parameters(SHAPE.generator(), STREAMS, "generator"),
        SHAPE.generatorBlock(point));
    return point;
  }

  private static double spectralNorm(MlpShape shape, double[] parameters, int layer) {
    double[][] rows = PlainPenalizedGan.weights(shape, parameters, layer);
    return new SingularValueDecomposition(new Array2DRowRealMatrix(rows)).getNorm();
  }
}
