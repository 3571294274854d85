package org.sweep.notebooks.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sweep.notebooks.bundle.Pictures.Picture;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.TableName;

/**
 * A summary in Markdown, {@code README.md}, with pictures beside it: question, main table, who is
 * best, outcomes, provenance. What is missing it says.
 */
final class MarkdownBundle implements Bundle {
  @Override
  public void write(Results results, BundleFolder folder) throws IOException {
    String table = table(results, folder);
    String findings = findings(results, folder);
    String outcomes = outcomes(results, folder);
    String pictures = pictures(results, folder);
    StudyFile study = results.study();
    String text =
        Template.of("summary.md")
            .with("study", MarkdownText.line(study.name()))
            .with("description", description(study))
            .with("question", question(study))
            .with("findings", findings)
            .with("table", table)
            .with("outcomes", outcomes)
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
        study.contenders().stream().map(MarkdownText::code).collect(Collectors.joining(" and "));
    boolean higher =
        study.metric(study.shown().metric()).filter(metric -> metric.higherIsBetter()).isPresent();
    String grid = study.axes().stream().map(MarkdownBundle::axis).collect(Collectors.joining("; "));
    return "Which "
        + (compared.isEmpty() ? "configuration" : compared)
        + " gives the "
        + (higher ? "highest " : "lowest ")
        + MarkdownText.code(study.shown().metric())
        + " ("
        + study.shown().at()
        + " recorded value)? The grid: "
        + grid
        + ".";
  }

  private static String axis(Axis axis) {
    int most = 12;
    List<Object> values = axis.values();
    String name = MarkdownText.code(axis.column());
    if (values.isEmpty() || values.size() > most) {
      return name + (values.isEmpty() ? " over many values" : " over " + values.size() + " values");
    }
    String listed = values.stream().map(Digits::ofValue).collect(Collectors.joining(", "));
    return name + " " + MarkdownText.line(listed);
  }

  private static String findings(Results results, BundleFolder folder) throws IOException {
    List<String> sentences = new Findings(results).sentences();
    if (sentences.isEmpty()) {
      return results.tables().has(TableName.SUMMARY)
          ? "No trial has a value of the metric yet, so nothing can be said of who is best."
          : missing(folder, "the table `summary` is missing", results.cure());
    }
    return String.join("\n", sentences);
  }

  private static String table(Results results, BundleFolder folder) throws IOException {
    String name = results.study().shown().fileName() + ".md";
    Path file = results.directory().resolve("tables").resolve(name);
    if (Files.isRegularFile(file)) {
      return Files.readString(file).strip();
    }
    return missing(folder, "`tables/" + name + "` is missing", results.cure());
  }

  private static String outcomes(Results results, BundleFolder folder) throws IOException {
    if (!results.tables().has(TableName.TRIALS)) {
      return missing(folder, "no trial has ended", "`./sweep run` runs the study");
    }
    Map<String, Long> counts =
        results.tables().read(TableName.TRIALS, List.of("outcome")).stream()
            .map(row -> row.text("outcome").orElse("unknown"))
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    long ended = counts.values().stream().mapToLong(Long::longValue).sum();
    long expected = results.study().expectedTrials();
    String preliminary = "";
    if (ended < expected) {
      preliminary = ": what stands here is preliminary";
      folder.miss(
          "only " + ended + " of " + expected + " trials have ended: `./sweep run` runs the rest");
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach((word, count) -> rows.add(List.of(word, count.toString())));
    return Digits.count(ended, "trial")
        + " of "
        + expected
        + " ended"
        + preliminary
        + ".\n\n"
        + MarkdownText.table(List.of("outcome", "trials"), rows).strip();
  }

  private static String pictures(Results results, BundleFolder folder) throws IOException {
    List<Picture> chosen = new Pictures(results).chosen();
    if (chosen.isEmpty()) {
      return missing(folder, "`figures/` is missing or empty", results.cure());
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
    return MarkdownText.table(List.of("what", "was"), rows).strip();
  }

  private static String missing(BundleFolder folder, String what, String cure) {
    folder.miss(what + ": " + cure);
    return "*Missing: " + what + "; " + cure + ".*";
  }
}
