package org.sweep.notebooks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyFileTest {
  private static final String STUDY =
      """
      study: grid of all types
      provenance:
        axes:
        - {column: optimizer, type: text, values: ["sgd", "1"]}
        - {column: learning_rate, type: real, values: [1, 1.0E-5]}
        - {column: batch_size, type: whole, values: [64]}
        - {column: nesterov, type: flag, values: [false, true]}
        - {column: many, type: real, values: []}
        metrics:
        - {name: loss, better: lower}
        - {name: accuracy, better: higher}
        table: {metric: accuracy, at: best, rows: optimizer, columns: learning_rate}
        expected-trials: 5000
        made-by: {spark: "3.5.9", "data a.csv": "sha256:00"}
      """;

  @TempDir private Path directory;

  @Test
  void saysWhatTablesHold() throws IOException {
    StudyFile study = read(STUDY);
    assertThat(study.name()).isEqualTo("grid of all types");
    assertThat(study.description()).isEmpty();
    assertThat(study.axes())
        .extracting(Axis::column)
        .containsExactly("optimizer", "learning_rate", "batch_size", "nesterov", "many");
    assertThat(study.axes().get(0).values()).containsExactly("sgd", "1");
    assertThat(study.axes().get(1).values()).containsExactly(1.0, 1e-5);
    assertThat(study.axes().get(2).values()).containsExactly(64L);
    assertThat(study.axes().get(3).values()).containsExactly(false, true);
    assertThat(study.axis("many")).map(Axis::type).contains(ColumnType.REAL);
    assertThat(study.axis("seed")).isEmpty();
    assertThat(study.metric("accuracy")).map(Metric::higherIsBetter).contains(true);
    assertThat(study.metric("loss")).map(Metric::higherIsBetter).contains(false);
    assertThat(study.shown().fileName()).isEqualTo("accuracy_best");
    assertThat(study.expectedTrials()).isEqualTo(5000);
    assertThat(study.madeBy()).containsEntry("spark", "3.5.9").containsKey("data a.csv");
  }

  @Test
  void whatIsComparedMayBeNothing() throws IOException {
    assertThat(read(STUDY).contenders()).as("not said").containsExactly("optimizer");
    assertThat(read(STUDY + "  questions: {compare: []}\n").contenders()).isEmpty();
    assertThat(read(STUDY + "  questions: {compare: [nesterov, optimizer]}\n").contenders())
        .containsExactly("nesterov", "optimizer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"study: x", "study: x\nprovenance:\n", "study:\nprovenance: {a: 1}"})
  void namesWhatItLacks(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(directory.resolve("study.yaml") + " lacks ")
        .hasMessageEndingWith("; `./sweep run` with --out " + directory + " writes it again");
  }

  @Test
  void refusesUnknownTypes() {
    assertThatThrownBy(() -> read(STUDY.replace("type: flag", "type: date")))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("has an axis of the unknown type date");
  }

  @Test
  void refusesWhatIsNoYamlOrNoText() throws IOException {
    assertThatThrownBy(() -> read("study: [")).hasMessageContaining(" is no YAML: ");
    Files.write(directory.resolve("study.yaml"), "größe".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> StudyFile.of(directory))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining(" must be UTF-8 text");
  }

  private StudyFile read(String text) throws IOException {
    Files.writeString(directory.resolve("study.yaml"), text);
    return StudyFile.of(directory);
  }
}
