package org.sweep.notebooks.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep.notebooks.source.Flavour;
import org.sweep.notebooks.source.RowLabels;

class PictureTest {
  @ParameterizedTest
  @EnumSource
  void showsAsManyStepsAsTheCodeThatDrawsIt(Picture picture) {
    for (Flavour flavour : List.of(Flavour.PANDAS, Flavour.DUCKDB, Flavour.PYSPARK)) {
      assertThat(flavour.code(picture.cell(), RowLabels.NONE, Map.of("pictures", "[]")))
          .get()
          .asString()
          .contains(
              "at_steps(\"%s\", trial, %d"
                  .formatted(picture.artifact().word(), picture.mostSteps()));
    }
    assertThat(Flavour.JAVA.code(picture.cell(), RowLabels.NONE, Map.of())).isEmpty();
  }
}
