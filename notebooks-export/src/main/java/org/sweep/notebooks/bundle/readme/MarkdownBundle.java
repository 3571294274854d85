package org.sweep.notebooks.bundle.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sweep.notebooks.bundle.folder.Bundle;
import org.sweep.notebooks.bundle.folder.BundleFolder;
import org.sweep.notebooks.bundle.folder.MarkdownTable;
import org.sweep.notebooks.bundle.folder.Pictures;
import org.sweep.notebooks.bundle.folder.Pictures.Picture;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.bundle.folder.Template;
import org.sweep.notebooks.cell.MarkdownText;
import org.sweep.notebooks.display.NumberText;
import org.sweep.notebooks.story.Headlines;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Metric;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.TableName;

/**
 * A summary in Markdown, {@code README.md}, with pictures beside it: the question, what came out,
 * the main table, figures, provenance. What is missing it says.
 */
public final class MarkdownBundle implements Bundle {
  /** Values of an axis that the question lists. */
  private static final int MOST_VALUES = 12;

  @Override
  public void write(Results results, BundleFolder folder) throws IOException {
    StudyFile study = results.study();
    String findings = findings(results, folder);
    String table = table(results, folder);
    String pictures = pictures(results, folder);
    String text =
        Template.of(MarkdownBundle.class, "summary.md")
            .with("study", MarkdownText.line(study.name()))
            .with("description", description(study))
            .with("question", question(study))
            .with("findings", findings)
            .with("table", table)
            .with("pictures", pictures)
            .with("provenance", provenance(study))
            .text();
    folder.text("README.md", text);
  }

  private static String description(StudyFile study) {
    return study.description().isBlank() ? "" : MarkdownText.line(study.description()) + "\n\n";
  }

  private static String question(StudyFile study) {
    String compared =
        study.contenders().stream().map(MarkdownTable::code).collect(Collectors.joining(" and "));
    boolean higher =
        study.metric(study.shown().metric()).filter(Metric::higherIsBetter).isPresent();
    return "Which %s gives the %s %s (%s recorded value)? The grid: %s."
        .formatted(
            compared.isEmpty() ? "configuration" : compared,
            higher ? "highest" : "lowest",
            MarkdownTable.code(study.shown().metric()),
            study.shown().at(),
            study.axes().stream().map(MarkdownBundle::axis).collect(Collectors.joining("; ")));
  }

  private static String axis(Axis axis) {
    List<Object> values = axis.values();
    String name = MarkdownTable.code(axis.column());
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      return name + " over " + (values.isEmpty() ? "many" : values.size()) + " values";
    }
    return name + " " + values.stream().map(MarkdownBundle::text).collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    return value instanceof Number number
        ? NumberText.exactly(number.doubleValue())
        : MarkdownText.line(value.toString());
  }

  private static String findings(Results results, BundleFolder folder) throws IOException {
    Headlines headlines = Headlines.of(results.directory());
    headlines.damages().forEach(folder::miss);
    if (results.tables().has(TableName.TRIALS) && !results.tables().has(TableName.SUMMARY)) {
      folder.miss("the table summary is missing: " + results.cure());
    }
    return headlines.findings().stream()
        .map(sentence -> "- " + MarkdownText.line(sentence))
        .collect(Collectors.joining("\n"));
  }

  private static String table(Results results, BundleFolder folder) throws IOException {
    String name = results.study().shown().fileName() + ".md";
    Path file = results.directory().resolve("tables").resolve(name);
    if (Files.isRegularFile(file)) {
      return Files.readString(file).strip();
    }
    return missing(folder, "tables/" + name, results.cure());
  }

  private static String pictures(Results results, BundleFolder folder) throws IOException {
    List<Picture> chosen = new Pictures(results).chosen();
    if (chosen.isEmpty()) {
      return missing(folder, "figures/", results.cure());
    }
    StringBuilder text = new StringBuilder();
    for (Picture picture : chosen) {
      Path svg = results.directory().resolve("figures").resolve(picture.name() + ".svg");
      String file = "figures/" + picture.name() + (Files.isRegularFile(svg) ? ".svg" : ".png");
      folder.copy(results.directory().resolve(file), file);
      String caption = MarkdownText.line(picture.caption());
      text.append("![").append(caption).append("](").append(file).append(")\n\n");
    }
    return text.toString().strip();
  }

  private static String provenance(StudyFile study) {
    List<List<String>> rows = new ArrayList<>();
    study
        .madeBy()
        .forEach(
            (key, value) -> rows.add(List.of(MarkdownText.line(key), MarkdownText.line(value))));
    return MarkdownTable.of(List.of("what", "was"), rows).strip();
  }

  private static String missing(BundleFolder folder, String what, String cure) {
    folder.miss(what + " is missing: " + cure);
    return "*%s is missing: %s.*".formatted(MarkdownTable.code(what), cure);
  }
}
