package org.sweep.problem.gan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.data.DataSets;
import org.sweep.data.LabelledData;
import org.sweep.data.Samples;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.problem.gan.source.Images;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;

class FeatureMetricsTest {
  private static final DenseBackend BACKEND = Backends.cpu();

  /** Covariances diag(6, 24) and diag(24, 6), means (1, 4) apart: 17 + 2 (sqrt 24 - sqrt 6)^2. */
  @Test
  void isTheFrechetDistanceByHandOfDistributionsAlongTheAxes() {
    Covariance one = cross(3, 0, 0, 6, 0, 0);
    Covariance other = cross(6, 0, 0, 3, 1, 4);

    assertThat(new FrechetDistance(one).to(other)).isCloseTo(29, within(1e-9));
    assertThat(new FrechetDistance(one).to(one)).isCloseTo(0, within(1e-9));
  }

  /**
   * C_1 = (2, 1; 1, 2) and C_2 = diag(1, 4) do not commute. The trace of the root of a 2 x 2 matrix
   * is sqrt(trace + 2 sqrt(det)).
   */
  @Test
  void isTheFrechetDistanceByHandOfDistributionsAcrossEachOther() {
    double r = Math.sqrt(0.75);
    Covariance one = cross(1.5, 1.5, r, -r, 0, 0);
    Covariance other = cross(Math.sqrt(1.5), 0, 0, Math.sqrt(6), 0, 0);

    double expected = 4 + 5 - 2 * Math.sqrt(10 + 2 * Math.sqrt(12));
    assertThat(new FrechetDistance(one).to(other)).isCloseTo(expected, within(1e-6));
    assertThat(new FrechetDistance(other).to(one)).isCloseTo(expected, within(1e-6));
  }

  /** Four points around (x, y): along (a, b) and along (c, d), to either side. */
  private static Covariance cross(double a, double b, double c, double d, double... centre) {
    double x = centre[0];
    double y = centre[1];
    Covariance covariance = new Covariance(2, BACKEND);
    double[] points = {x + a, x - a, x + c, x - c, y + b, y - b, y + d, y - d};
    covariance.add(BACKEND.of(points).asMatrix(2));
    return covariance;
  }

  @Test
  void scoresFromOneToTheNumberOfClasses() {
    ClassScore sure = new ClassScore(3);
    sure.add(new double[] {90, 0, 0, 0, 90, 0, 0, 0, 90});
    assertThat(sure.value()).isCloseTo(3, within(1e-9));

    ClassScore alike = new ClassScore(3);
    alike.add(new double[] {90, 90, 0, 0, 0, 0});
    alike.add(new double[] {90, 0, 0});
    assertThat(alike.value()).isCloseTo(1, within(1e-9));

    ClassScore undecided = new ClassScore(3);
    undecided.add(new double[] {5, -5, 5, -5, 5, -5});
    assertThat(undecided.value()).isCloseTo(1, within(1e-9));
  }

  /** Shares (3/4, 1/4) and (1/4, 3/4): KL to (1/2, 1/2) is ln 2 minus the entropy. */
  @Test
  void scoresSharesByHand() {
    ClassScore score = new ClassScore(2);
    score.add(new double[] {Math.log(3), 0, 0, Math.log(3)});

    double entropy = -0.75 * Math.log(0.75) - 0.25 * Math.log(0.25);
    assertThat(score.value()).isCloseTo(Math.exp(Math.log(2) - entropy), within(1e-12));
  }

  @Test
  void scoresNothingWhereThereAreNoNumbers() {
    ClassScore score = new ClassScore(2);
    score.add(new double[] {Double.NaN, 0});

    assertThat(score.value()).isNaN();
  }

  @Test
  void tellsDigitsFromNoise() throws IOException {
    LabelledData digits = digits();
    FeatureNetwork network = new FeatureNetwork(digits, BACKEND);
    FrechetDistance distance = new FrechetDistance(network.features(digits.training()));

    double ofTest = distance.to(network.features(digits.test()));
    double ofNoise = distance.to(network.features(noise(digits.test())));
    assertThat(ofTest).isPositive().isLessThan(ofNoise / 5);
    assertThat(score(network, digits.test())).isGreaterThan(7);
    assertThat(score(network, noise(digits.test()))).isLessThan(6);
  }

  private static double score(FeatureNetwork network, Samples samples) {
    ClassScore score = new ClassScore(10);
    for (int sample = 0; sample < samples.size(); sample++) {
      float[] point = new float[64];
      for (int pixel = 0; pixel < 64; pixel++) {
        point[pixel] = Images.scaled(samples.features()[sample * 64 + pixel]);
      }
      network.look(BACKEND.of(point).asMatrix(64));
      score.add(network.logits().asVector().toArray());
    }
    return score.value();
  }

  private static Samples noise(Samples like) {
    RandomStream uniform = new Streams(1).stream("noise", 0);
    float[] features = new float[like.features().length];
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) uniform.nextUniform();
    }
    return new Samples(features, like.width(), like.labels());
  }

  private static LabelledData digits() throws IOException {
    Selection digits =
        Selection.plain(
            DataSets.declarations().stream()
                .filter(declaration -> declaration.name().equals("digits"))
                .findFirst()
                .orElseThrow());
    return DataSets.with(Map.of()).load(digits);
  }
}
