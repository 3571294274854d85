package org.sweep.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StudyDescriptionTest {
  private static final String STUDY =
      """
      study: tiny
      grid: {optimizer: [sgd, adam], learning-rate: 0.1}
      report: {table: {metric: x, at: last, rows: optimizer, columns: learning-rate}}
      """;

  @TempDir private Path directory;

  @Test
  void provenanceIsApartFromTheStudy() throws IOException {
    String provenance = "provenance:\n  jvm: 17\n\n  note: |\n    provenance: x\n";
    StudyDescription description = read(STUDY + provenance + "record: {every: 1}\n");
    assertThat(description.study()).isEqualTo(STUDY + "record: {every: 1}\n");
    assertThat(description.provenance()).isEqualTo(provenance);
  }

  @Test
  void descriptionAndProvenanceMayBeAbsent() throws IOException {
    StudyDescription description = read(STUDY + "description:\n");
    assertThat(description.description()).isEmpty();
    assertThat(description.provenance()).isEmpty();
    assertThat(description.table().others()).isEmpty();
  }

  @Test
  void refusesADirectoryWithoutStudy() {
    Path absent = directory.resolve("absent");
    assertThatThrownBy(() -> StudyDescription.of(absent))
        .isInstanceOf(UnreadableStudy.class)
        .hasMessage(absent + " is no result directory: it has no study.yaml");
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Path file = directory.resolve("study.yaml");
    Files.write(file, "study: größer".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> StudyDescription.of(directory))
        .isInstanceOf(UnreadableStudy.class)
        .hasMessage(file + " must be UTF-8 text");
  }

  @ParameterizedTest
  @MethodSource("damages")
  void saysWhatIsDamaged(String study, String complaint) {
    assertThatThrownBy(() -> read(study))
        .isInstanceOf(UnreadableStudy.class)
        .hasMessageStartingWith(directory.resolve("study.yaml") + " is ")
        .hasMessageContaining(complaint)
        .hasMessageNotContaining("\n");
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        Arguments.of("", "is damaged: study is missing"),
        Arguments.of("- a\n- b\n", "is damaged: study is missing"),
        Arguments.of("study: [", "is no YAML: "),
        Arguments.of("study: a\u0007b", "is no YAML: "),
        Arguments.of("study: 'a", "is no YAML: "),
        Arguments.of(STUDY.replace("study: tiny", "study: [a]"), "study must be a text"),
        Arguments.of(STUDY.replace("grid:", "greed:"), "grid has no axes"),
        Arguments.of(STUDY.replace("metric: x, ", ""), "report.table.metric is missing"),
        Arguments.of(
            STUDY.replace("metric: x", "metric: 'x\"'"),
            "report.table.metric must name columns that match [A-Za-z][A-Za-z0-9_]*"),
        Arguments.of(
            STUDY.replace("at: last", "at: first"),
            "report.table.at must be last or best, but is first"),
        Arguments.of(
            STUDY.replace("rows: optimizer", "rows: seed"),
            "report.table.rows must be one of optimizer, learning-rate, but is seed"),
        Arguments.of(
            STUDY.replace("rows: optimizer", "rows: learning-rate"),
            "report.table has the same axis twice"),
        Arguments.of(
            STUDY.replace("grid: {", "grid: {'problem.a\"]': 1, "),
            "grid must name columns that match [A-Za-z][A-Za-z0-9_]*, but names a\"]"));
  }

  private StudyDescription read(String study) throws IOException {
    Files.writeString(directory.resolve("study.yaml"), study);
    return StudyDescription.of(directory);
  }
}
