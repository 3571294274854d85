package org.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Metric;
import org.sweep.store.TableSpec.At;

class ResultDescriptionTest {
  private static final Storage STORAGE = Storage.with(Map.of());

  @TempDir Path root;

  @Test
  void writesKeysInOneOrder() {
    assertThat(plain().block())
        .isEqualTo(
            """
            provenance:
              study: "tiny"
              axes:
              - column: "optimizer"
                type: "text"
                values:
                - "sgd"
                - "adam"
              - column: "learning_rate"
                type: "real"
                values:
                - 0.5
                - 1.0E-5
              metrics:
              - name: "test_accuracy"
                better: "higher"
              table:
                metric: "test_accuracy"
                at: "last"
                rows: "optimizer"
                columns: "learning_rate"
              questions:
                problem: []
                compare:
                - "optimizer"
                axis: "learning_rate"
              expected-trials: 45
              made-by:
                jvm: "17"
                spark: "3.5.9"
            """);
  }

  @Test
  void isReadBackAsWritten() throws IOException {
    ResultDescription description = plain();
    assertThat(readBack("study: tiny\nseeds: 3\n" + description.block())).isEqualTo(description);
  }

  @Test
  void questionsAreReadBackAsWritten() throws IOException {
    Bound target = new Bound("test_accuracy", Bound.Side.AT_LEAST, 0.9);
    Bound floor = new Bound("training_loss", Bound.Side.AT_MOST, 1e-3);
    Questions questions =
        new Questions(
            List.of("game"),
            List.of("optimizer", "sga_lambda"),
            "sga_lambda",
            Optional.of(target),
            Optional.of(new SuccessRule(floor, SuccessRule.Of.START, 100)));
    ResultDescription description = plain().asking(questions);
    assertThat(readBack(description.block())).isEqualTo(description);
  }

  /** Directories of earlier releases do not say what their studies ask. */
  @Test
  void asksTheUsualWhereNothingIsSaid() throws IOException {
    String block = plain().block();
    int start = block.indexOf("  questions:");
    String without = block.substring(0, start) + block.substring(block.indexOf("  expected"));
    assertThat(readBack(without).questions()).isEqualTo(Questions.USUAL);
  }

  @Test
  void isReadBackWhateverTheTextsAre() throws IOException {
    List<Object> labels =
        List.of(
            "a: b",
            "# no",
            "null",
            "true",
            "1e-2",
            "ü–\u2028\"'\\",
            "</script>",
            " ",
            "two\nlines");
    List<Object> rates = List.of(1e-300, 0.1, 3.0, Double.MIN_VALUE, 1e300);
    List<Object> sizes = List.of(1L, Long.MAX_VALUE, -5L);
    ResultDescription description =
        new ResultDescription(
            "yes",
            List.of(
                new AxisColumn(Column.text("optimizer"), labels),
                new AxisColumn(Column.real("learning_rate"), rates),
                new AxisColumn(Column.whole("batch_size"), sizes),
                new AxisColumn(new Column("align", ColumnType.FLAG), List.of(true, false)),
                AxisColumn.unordered(Column.text("other"))),
            List.of(Metric.lower("x_0"), Metric.lower("loss_x")),
            new TableSpec("loss_x", At.BEST, "batch_size", "align"),
            Questions.USUAL,
            0,
            new TreeMap<>(Map.of("a b", "no", "data: x", "12")));

    assertThat(readBack("study: {a: 1}\n" + description.block())).isEqualTo(description);
  }

  @Test
  void givesTheStudyWithoutTheBlock() {
    String study = "study: tiny\nseeds: 3\n";
    assertThat(ResultDescription.studyPart(study + "\n" + plain().block())).isEqualTo(study);
    assertThat(ResultDescription.studyPart(study)).isEqualTo(study);
  }

  @Test
  void saysThatAFolderIsNoResultDirectory() {
    assertThatThrownBy(() -> ResultDescription.read(STORAGE, layout()))
        .isInstanceOf(DamagedDescription.class)
        .hasMessage(root + " must be a result directory, but has no file study.yaml");
  }

  @Test
  void saysThatAStudyFileHasNoBlock() {
    assertThatThrownBy(() -> readBack("study: tiny\n"))
        .isInstanceOf(DamagedDescription.class)
        .hasMessage(
            layout().study() + " must be written by \"sweep run\", but has no key provenance");
  }

  @Test
  void saysThatAFileIsNoYaml() {
    assertThatThrownBy(() -> readBack("study: [tiny\n"))
        .isInstanceOf(DamagedDescription.class)
        .hasMessageStartingWith(layout().study() + " is not readable as YAML: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "better: \"higher\"|better: \"more\""
            + "|key provenance.metrics[0].better: must be one of lower, higher, but was more",
        "rows: \"optimizer\"|rows: \"size\""
            + "|key provenance: table.rows must be one of optimizer, learning_rate, but was size",
        "rows: \"optimizer\"|rows: \"learning_rate\""
            + "|key provenance: table must have two axes, but both were learning_rate",
        "at: \"last\"|at: \"middle\""
            + "|key provenance.table.at: must be one of last, best, but was middle",
        "column: \"learning_rate\"|column: \"optimizer\""
            + "|key provenance: axes must be distinct, but two are called optimizer",
        "metric: \"test_accuracy\"|metric: \"loss\""
            + "|key provenance: table.metric must be one of test_accuracy, but was loss",
        "expected-trials: 45|expected-trials: many"
            + "|key provenance.expected-trials: must be a whole number, but was \"many\"",
        "expected-trials: 45|expected-trials: -1"
            + "|key provenance: expected trials must be >= 0, but was -1",
        "- 1.0E-5|- adam" + "|key provenance.axes[1].values[1]: must be a number, but was \"adam\"",
        "column: \"optimizer\"|column: \"a b\""
            + "|key provenance: column must match [A-Za-z][A-Za-z0-9_]*, but was a b",
      })
  void saysWhatIsDamaged(String whole, String damaged, String message) {
    assertThatThrownBy(() -> readBack(plain().block().replace(whole, damaged)))
        .isInstanceOf(DamagedDescription.class)
        .hasMessage(layout().study() + ", " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.9|1e999|key provenance: at-least must be a finite number, but was Infinity",
        "over-last: 100|over-last: -1|key provenance: over-last must be >= 0, but was -1",
      })
  void saysWhichQuestionIsDamaged(String whole, String damaged, String message) {
    Bound bound = new Bound("test_accuracy", Bound.Side.AT_LEAST, 0.9);
    SuccessRule rule = new SuccessRule(bound, SuccessRule.Of.VALUE, 100);
    Questions questions =
        new Questions(
            List.of(),
            List.of("optimizer"),
            "learning_rate",
            Optional.of(bound),
            Optional.of(rule));
    String block = plain().asking(questions).block();

    assertThatThrownBy(() -> readBack(block.replace(whole, damaged)))
        .isInstanceOf(DamagedDescription.class)
        .hasMessage(layout().study() + ", " + message);
  }

  private ResultDescription readBack(String file) throws IOException {
    Files.writeString(root.resolve("study.yaml"), file);
    return ResultDescription.read(STORAGE, layout());
  }

  private ResultLayout layout() {
    return new ResultLayout(root.toString());
  }

  private static ResultDescription plain() {
    return new ResultDescription(
        "tiny",
        List.of(
            new AxisColumn(Column.text("optimizer"), List.of("sgd", "adam")),
            new AxisColumn(Column.real("learning_rate"), List.of(0.5, 1e-5))),
        List.of(Metric.higher("test_accuracy")),
        new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        45,
        new TreeMap<>(Map.of("spark", "3.5.9", "jvm", "17")));
  }
}
