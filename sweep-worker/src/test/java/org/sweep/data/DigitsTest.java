package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.sweep.spec.Selection;

class DigitsTest {
  private final DataSets dataSets = new DataSets(variable -> null, new Configuration(false));
  private final Selection digits = Selection.of(new Digits().declaration(), Map.of());

  @Test
  void hasTheFactsOfItsSource() throws IOException {
    LabelledData data = dataSets.load(digits);

    assertThat(data.classes()).isEqualTo(10);
    assertThat(data.width()).isEqualTo(64);
    assertThat(data.training().size()).isEqualTo(1437);
    assertThat(data.test().size()).isEqualTo(360);
    long[] counts = new long[10];
    IntStream.concat(IntStream.of(data.training().labels()), IntStream.of(data.test().labels()))
        .forEach(label -> counts[label]++);
    assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    assertThat(sum(data.training()) + sum(data.test())).isEqualTo(561_718 / 16.0);
  }

  @Test
  void keepsTheOrderOfTheRows() throws IOException {
    LabelledData data = dataSets.load(digits);

    assertThat(data.training().features()).startsWith(0, 0, 5 / 16f, 13 / 16f, 9 / 16f);
    assertThat(data.training().labels()).startsWith(0, 1, 2, 3);
    assertThat(data.test().labels()).endsWith(9, 0, 8, 9, 8);
  }

  @Test
  void outlinesWhatItLoads() throws IOException {
    DataOutline outline = dataSets.outline(digits);

    assertThat(outline.trainingSamples()).isEqualTo(1437);
    assertThat(outline.testSamples()).isEqualTo(360);
    assertThat(outline.width()).isEqualTo(64);
    assertThat(outline.classes()).isEqualTo(10);
    assertThat(outline.checksums())
        .containsExactly(
            Map.entry(
                "digits.csv.gz",
                "sha256:46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a"));
  }

  @Test
  void refusesATextThatIsNotItsOwn() {
    String blank = "0,".repeat(64) + "0";

    assertThatThrownBy(() -> Digits.parse(blank))
        .isInstanceOf(DamagedData.class)
        .hasMessage("digits.csv.gz must have 1797 rows, but has 1");
    assertThatThrownBy(() -> Digits.parse(String.join("\n", Collections.nCopies(1797, blank))))
        .isInstanceOf(DamagedData.class)
        .hasMessage("digits.csv.gz must have 561718 as the sum of its pixels, but has 0");
  }

  private static double sum(Samples samples) {
    double sum = 0;
    for (float feature : samples.features()) {
      sum += feature;
    }
    return sum;
  }
}
