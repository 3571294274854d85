package org.sweep.problem.gan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.data.DataSets;
import org.sweep.data.Samples;
import org.sweep.problem.InvalidProblem;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

class SourcesTest {
  private static final DataSets DATA = DataSets.with(Map.of());
  private static final Streams STREAMS = new Streams(7);

  @Test
  void putsTheModesOfTheGridWhereThePapersHaveThem() throws Exception {
    Modes modes = (Modes) target("gaussian-grid", Map.of());

    double[] places = {-1.5, -0.5, 0.5, 1.5};
    assertThat(modes.sigma()).isEqualTo(0.02);
    assertThat(modes.means()).hasDimensions(16, 2);
    for (int mode = 0; mode < 16; mode++) {
      assertThat(modes.means()[mode]).containsExactly(places[mode % 4], places[mode / 4]);
    }
  }

  @Test
  void givesAMinibatchOf256SixteenSamplesOfEachMode() throws Exception {
    Modes modes = (Modes) target("gaussian-grid", Map.of());
    float[] points = draw("gaussian-grid", Map.of(), 256, 0);

    int[] near = new int[16];
    for (int sample = 0; sample < 256; sample++) {
      for (int mode = 0; mode < 16; mode++) {
        double[] mean = modes.means()[mode];
        double distance = Math.hypot(points[sample] - mean[0], points[256 + sample] - mean[1]);
        near[mode] += distance < 6 * 0.02 ? 1 : 0;
      }
    }
    assertThat(near).containsOnly(16);
  }

  @Test
  void spreadsEachModeBySigmaInEveryDirection() throws Exception {
    float[] points = draw("gaussian-mixture", mixture(List.of(List.of(3.0, -1.0))), 20_000, 0);

    double[] x = deviations(points, 0, 20_000, 3);
    double[] y = deviations(points, 20_000, 20_000, -1);
    // Four standard errors of a mean and of a variance of 20000 samples.
    assertThat(mean(x)).isCloseTo(0, within(4 * 0.02 / Math.sqrt(20_000)));
    assertThat(meanProduct(x, x)).isCloseTo(4e-4, within(4 * 4e-4 * Math.sqrt(2.0 / 20_000)));
    assertThat(meanProduct(y, y)).isCloseTo(4e-4, within(4 * 4e-4 * Math.sqrt(2.0 / 20_000)));
    assertThat(meanProduct(x, y)).isCloseTo(0, within(4 * 4e-4 / Math.sqrt(20_000)));
  }

  @Test
  void putsTheModesOfTheRingOnACircle() throws Exception {
    Modes modes = (Modes) target("gaussian-ring", Map.of("modes", 4L, "radius", 3.0));

    double[][] expected = {{3, 0}, {0, 3}, {-3, 0}, {0, -3}};
    for (int mode = 0; mode < 4; mode++) {
      assertThat(modes.means()[mode]).containsExactly(expected[mode], within(1e-15));
    }
  }

  @Test
  void drawsStandardNormalPoints() throws Exception {
    assertThat(target("gaussian", Map.of())).isEqualTo(new Target.StandardNormal(75));
    float[] points = draw("gaussian", Map.of("dimensions", 3L), 10_000, 0);

    double[] numbers = deviations(points, 0, 30_000, 0);
    assertThat(mean(numbers)).isCloseTo(0, within(4 / Math.sqrt(30_000)));
    assertThat(meanProduct(numbers, numbers)).isCloseTo(1, within(4 * Math.sqrt(2.0 / 30_000)));
  }

  @Test
  void drawsTrainingImagesScaledToMinusOneToOne() throws Exception {
    Map<String, Object> values = Map.of("dataset", digits());
    assertThat(target("images", values)).isEqualTo(new Target.Unknown(64));
    float[] points = draw("images", values, 40, 0);

    Samples samples = DATA.load(digits()).training();
    for (int sample = 0; sample < 40; sample++) {
      float[] image = new float[64];
      for (int pixel = 0; pixel < 64; pixel++) {
        image[pixel] = (points[pixel * 40 + sample] + 1) / 2;
      }
      assertThat(holds(samples, image)).isTrue();
    }
  }

  @Test
  void drawsByTheStreamAlone() throws Exception {
    for (Declaration declaration : Sources.declarations()) {
      Map<String, Object> values = new HashMap<>();
      declaration.parameter("dataset").ifPresent(key -> values.put("dataset", digits()));
      declaration
          .parameter("means")
          .ifPresent(key -> values.putAll(mixture(List.of(List.of(0.0, 0.0)))));
      float[] points = draw(declaration.name(), values, 16, 5);

      assertThat(draw(declaration.name(), values, 16, 5)).isEqualTo(points);
      assertThat(draw(declaration.name(), values, 16, 6)).isNotEqualTo(points);
    }
  }

  @Test
  void refusesMixturesThatAreNone() {
    assertThatThrownBy(() -> target("gaussian-mixture", Map.of()))
        .isInstanceOf(InvalidProblem.class)
        .hasMessage("a mixture must have means, but has none");
    assertThatThrownBy(
            () -> target("gaussian-mixture", mixture(List.of(List.of(1.0, 2.0), List.of(1.0)))))
        .isInstanceOf(InvalidProblem.class)
        .hasMessage("means must have 2 numbers like the first, but one has 1");
  }

  private static Map<String, Object> mixture(List<List<Double>> means) {
    return Map.of("means", means);
  }

  private static Selection digits() {
    return Selection.plain(
        DataSets.declarations().stream()
            .filter(declaration -> declaration.name().equals("digits"))
            .findFirst()
            .orElseThrow());
  }

  private static Target target(String name, Map<String, Object> given)
      throws InvalidProblem, IOException {
    SourceType type = Sources.named(name);
    return type.target(Values.of(type.declaration(), given), DATA);
  }

  private static float[] draw(String name, Map<String, Object> given, int samples, long step)
      throws InvalidProblem, IOException {
    SourceType type = Sources.named(name);
    float[] points = new float[target(name, given).dimensions() * samples];
    type.create(Values.of(type.declaration(), given), DATA)
        .draw(STREAMS.stream("test", step), samples, points);
    return points;
  }

  private static double[] deviations(float[] points, int offset, int count, double mean) {
    double[] deviations = new double[count];
    Arrays.setAll(deviations, i -> points[offset + i] - mean);
    return deviations;
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  private static double meanProduct(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum / a.length;
  }

  private static boolean holds(Samples samples, float[] image) {
    for (int row = 0; row < samples.size(); row++) {
      if (Arrays.equals(samples.features(), row * 64, row * 64 + 64, image, 0, 64)) {
        return true;
      }
    }
    return false;
  }
}
