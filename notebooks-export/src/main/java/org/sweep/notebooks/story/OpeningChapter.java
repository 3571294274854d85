package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.cell.MarkdownText;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.ColumnType;
import org.sweep.notebooks.table.Metric;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.TableName;

/** What the study asks, what came out in short, and what is missing. */
final class OpeningChapter {
  /** Values of an axis that a line lists. */
  private static final int MOST_VALUES = 12;

  private final Evidence evidence;

  OpeningChapter(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Title and question. */
  Cell title() {
    StudyFile study = evidence.study();
    String description = MarkdownText.paragraphs(study.description()).strip();
    return new Cell.Markdown(
        "title",
        "# "
            + MarkdownText.line(study.name())
            + (description.isEmpty() ? "" : "\n\n" + description));
  }

  /** What came out. */
  Cell findings() throws IOException {
    return new Cell.Markdown(
        "findings", "## In short\n\n" + Sentences.list(Headlines.of(evidence).findings()));
  }

  /** The grid. */
  Cell grid() {
    StudyFile study = evidence.study();
    StringBuilder text =
        new StringBuilder("## The question\n\n| axis | values |\n| :--- | :--- |\n");
    for (Axis axis : study.axes()) {
      text.append("| `%s` | %s |\n".formatted(axis.column(), values(axis)));
    }
    text.append("\n%s. ".formatted(trials(study)));
    text.append("Compared: %s.".formatted(code(study.contenders())));
    text.append(" Metrics: ").append(metrics(study)).append('.');
    return new Cell.Markdown("question", text.toString());
  }

  private static String trials(StudyFile study) {
    return Sentences.count(study.expectedTrials(), "trial");
  }

  private static String metrics(StudyFile study) {
    return study.metrics().stream().map(OpeningChapter::metric).collect(Collectors.joining(", "));
  }

  private static String metric(Metric metric) {
    return "`%s` (%s is better)"
        .formatted(metric.name(), metric.higherIsBetter() ? "higher" : "lower");
  }

  private static String code(List<String> columns) {
    return columns.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }

  private static String values(Axis axis) {
    List<Object> values = axis.values();
    if (values.isEmpty()) {
      return axis.type() == ColumnType.TEXT ? "many" : "many numbers";
    }
    String listed =
        values.stream()
            .limit(MOST_VALUES)
            .map(value -> MarkdownText.line(AxisLabels.text(value)))
            .collect(Collectors.joining(", "));
    int more = values.size() - MOST_VALUES;
    return more > 0 ? listed + " and %d more".formatted(more) : listed;
  }

  /** What is not there, and what makes it; no cell if nothing is missing. */
  List<Cell> missing() throws IOException {
    List<String> missing = new ArrayList<>(evidence.damages());
    String report = "`./sweep report " + evidence.directory().getFileName() + "`";
    if (evidence.table(TableName.TRIALS).isPresent()) {
      for (TableName name : List.of(TableName.SUMMARY, TableName.CURVES)) {
        boolean damaged = evidence.damages().stream().anyMatch(at -> at.contains(name.folder()));
        if (evidence.table(name).isEmpty() && !damaged) {
          missing.add("There is no table %s: %s makes it.".formatted(name.folder(), report));
        }
      }
      if (evidence.figures().isEmpty()) {
        missing.add(
            "The report's figures are not there, so no pictures are in place: %s draws them, and so do the cells below when they run."
                .formatted(report));
      }
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new Cell.Markdown("missing", "**Not all is here.**\n\n" + Sentences.list(missing)));
  }
}
