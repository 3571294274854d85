package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final Samples samples = new Samples(new float[] {0, 0.5f, 1, 0}, 2, new int[] {0, 2});

  @Test
  void countsLabels() {
    assertThat(samples.size()).isEqualTo(2);
  }

  @Test
  void refusesSizesThatDoNotFit() {
    refuses(
        () -> new Samples(new float[3], 2, new int[2]),
        "features must be samples x width = 2 x 2, but were 3");
    refuses(() -> new Samples(new float[0], 0, new int[1]), "width must be >= 1, but was 0");
    refuses(() -> new Samples(new float[0], 1, new int[0]), "samples must be >= 1, but were 0");
  }

  @Test
  void refusesValuesOutOfRange() {
    refuses(
        () -> new Samples(new float[] {1.5f}, 1, new int[1]),
        "features must be in [0, 1], but one was 1.5");
    refuses(
        () -> new Samples(new float[] {Float.NaN}, 1, new int[1]),
        "features must be in [0, 1], but one was NaN");
    refuses(
        () -> new Samples(new float[1], 1, new int[] {-1}), "labels must be >= 0, but one was -1");
  }

  @Test
  void refusesPartsThatDoNotFit() {
    Samples narrow = new Samples(new float[1], 1, new int[1]);

    refuses(
        () -> new LabelledData(samples, narrow, 3),
        "test width must be the training width 2, but was 1");
    refuses(
        () -> new LabelledData(samples, samples, 2), "labels must be < classes = 2, but one was 2");
  }

  @Test
  void refusesAnEmptyOutline() {
    refuses(
        () -> new DataOutline(4, 0, 6, 2, new TreeMap<>()),
        "sizes of a data set must be >= 1, but were 4 training samples, 0 test samples, width 6,"
            + " 2 classes");
  }

  @Test
  void copiesChecksums() {
    TreeMap<String, String> checksums = new TreeMap<>(Map.of("file", "sha256:00"));
    DataOutline outline = new DataOutline(4, 2, 6, 2, checksums);
    checksums.clear();

    assertThat(outline.checksums()).containsKey("file");
  }

  private static void refuses(ThrowingCallable construction, String message) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
