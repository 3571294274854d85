package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sweep.spec.Selection;

/** The real files, as Debian's package has them. */
class FashionMnistTest {
  private final DataSets dataSets = new DataSets(variable -> null, new Configuration(false));
  private final Selection fashion = Selection.of(IdxDataSet.fashionMnist().declaration(), Map.of());

  @BeforeAll
  static void requirePackage() {
    assertThat(Files.isDirectory(Path.of("/usr/share/datasets/fashion-mnist")))
        .as("dataset-fashion-mnist is not installed: run ./sweep test, which installs it")
        .isTrue();
  }

  @Test
  void hasTheFactsOfItsSource() throws IOException {
    LabelledData data = dataSets.load(fashion);

    assertThat(data.training().size()).isEqualTo(60_000);
    assertThat(data.test().size()).isEqualTo(10_000);
    assertThat(data.width()).isEqualTo(784);
    assertThat(data.classes()).isEqualTo(10);
    assertThat(counts(data.training())).containsOnly(6_000).hasSize(10);
    assertThat(counts(data.test())).containsOnly(1_000).hasSize(10);
  }

  @Test
  void outlinesWhatItLoads() throws IOException {
    DataOutline outline = dataSets.outline(fashion);

    assertThat(outline.trainingSamples()).isEqualTo(60_000);
    assertThat(outline.testSamples()).isEqualTo(10_000);
    assertThat(outline.width()).isEqualTo(784);
    assertThat(outline.classes()).isEqualTo(10);
    assertThat(outline.checksums())
        .containsOnlyKeys(IdxFolder.FILES.stream().map(name -> name + ".gz").toList());
  }

  private static int[] counts(Samples samples) {
    int[] counts = new int[10];
    for (int label : samples.labels()) {
      counts[label]++;
    }
    return counts;
  }
}
