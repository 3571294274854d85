package org.sweep.notebooks.bundle.numpy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sweep.notebooks.bundle.folder.MarkdownTable;
import org.sweep.notebooks.bundle.folder.Template;
import org.sweep.notebooks.cell.MarkdownText;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.StudyFile;

/** Says what is in the arrays, and how to draw them. */
final class NpzReadme {
  private NpzReadme() {}

  /** The README of these curves. */
  static String of(StudyFile study, Map<String, CurvePoints> points) throws IOException {
    List<List<String>> files = new ArrayList<>();
    points.forEach(
        (metric, of) ->
            files.add(
                List.of(
                    MarkdownTable.code(NpzBundle.fileName(metric)),
                    MarkdownTable.code(metric),
                    Integer.toString(of.configurations().size()),
                    Integer.toString(of.longest()))));
    String axes =
        String.join(
            ", ",
            study.axes().stream()
                .map(Axis::column)
                .map(c -> MarkdownTable.code("axis_" + c))
                .toList());
    String first = NpzBundle.fileName(points.keySet().iterator().next());
    return Template.of(NpzReadme.class, "readme.md")
        .with("study", MarkdownText.line(study.name()))
        .with(
            "files", MarkdownTable.of(List.of("file", "metric", "configurations", "points"), files))
        .with("axes", axes)
        .with("first", first)
        .with("label", "axis_" + study.shown().rows())
        .text();
  }
}
