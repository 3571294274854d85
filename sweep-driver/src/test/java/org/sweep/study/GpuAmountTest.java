package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.data.DataSets;
import org.sweep.study.mistake.InvalidStudy;

class GpuAmountTest {
  private static final String STUDY =
      """
      study: circles
      problem: {type: toy-game, game: xy}
      grid: {optimizer: sgd, learning-rate: 0.1}
      """;

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.5000001, 1.5, -1, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatSparkRefuses(double amount) {
    assertThatThrownBy(() -> new GpuAmount(amount))
        .hasMessage(
            "GPUs of a trial must be a number in [0, 0.5] or a whole number, but were " + amount);
  }

  @Test
  void isNoneUnlessTheStudySaysSo() throws InvalidStudy {
    assertThat(read(STUDY).gpus()).isEqualTo(GpuAmount.NONE);
    assertThat(read(STUDY + "resources: {gpus: 0.5}").gpus()).isEqualTo(new GpuAmount(0.5));
    assertThat(read(STUDY, "resources.gpus=2").gpus()).isEqualTo(new GpuAmount(2));
  }

  @Test
  void isNoPartOfATrialsId() throws InvalidStudy {
    assertThat(read(STUDY, "resources.gpus=2").trials()).isEqualTo(read(STUDY).trials());
  }

  @Test
  void isWrittenInTheResolvedStudy() throws InvalidStudy {
    StudySpec study = read(STUDY, "resources.gpus=0.25");
    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
  }

  @Test
  void isRefusedWithItsPlaceInAStudy() {
    assertThatThrownBy(() -> read(STUDY + "resources: {gpus: 0.7}"))
        .hasMessageContaining(
            "gpus must be a number in [0, 0.5] or a whole number, but was 0.7"
                + " (study.yaml:4, resources.gpus)");
    assertThatThrownBy(() -> read(STUDY, "resources.gpus=1.5"))
        .hasMessageContaining("but was 1.5 (--set resources.gpus)");
    assertThatThrownBy(() -> read(STUDY + "resources: {gpu: 1}"))
        .hasMessageContaining("unknown key 'gpu'; did you mean 'gpus'?");
  }

  private static StudySpec read(String text, String... overrides) throws InvalidStudy {
    DataSets data = DataSets.with(Map.of());
    return new StudyReader(data).read("study.yaml", text, List.of(overrides));
  }
}
