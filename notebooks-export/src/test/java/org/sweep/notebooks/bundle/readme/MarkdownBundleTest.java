package org.sweep.notebooks.bundle.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.bundle.folder.SmallStudy;
import org.sweep.notebooks.cell.MarkdownText;
import org.sweep.notebooks.story.Headlines;
import org.sweep.notebooks.table.ParquetTable;
import org.sweep.notebooks.table.UnreadableResults;

class MarkdownBundleTest {
  @TempDir private Path directory;

  @Test
  void isASummaryWithPicturesBesideIt() throws IOException {
    SmallStudy.whole(directory);
    ExportBundle.Result result = new ExportBundle(directory, BundleFormat.MARKDOWN).execute();
    assertThat(result.folder()).isEqualTo(directory.resolve("export").resolve("markdown"));
    assertThat(result.files())
        .containsExactly(
            "README.md",
            "figures/comparison-1-who-is-better-and-by.svg",
            "figures/curves-2-loss.svg",
            "figures/paths-1-game.png");
    assertThat(result.missing()).isEmpty();
    assertThat(result.folder().resolve("figures/curves-2-loss.svg"))
        .hasSameBinaryContentAs(directory.resolve("figures/curves-2-loss.svg"));
    List<String> findings = Headlines.of(directory).findings();
    assertThat(findings).anyMatch(sentence -> sentence.startsWith("sgd has the best mean loss"));
    String headlines =
        findings.stream().map(f -> "- " + MarkdownText.line(f)).collect(Collectors.joining("\n"));
    assertThat(readme())
        .isEqualTo(resource("small-summary.md").replace("<the story's headlines>", headlines));
  }

  @Test
  void aStudyThatHasJustBegunSaysWhatIsMissing() throws IOException {
    new SmallStudy(directory).described();
    String cure = "`./sweep report " + directory + "`";
    assertThat(new ExportBundle(directory, BundleFormat.MARKDOWN).execute().missing())
        .containsExactly("figures/ is missing: " + cure, "tables/loss_last.md is missing: " + cure);
    assertThat(readme())
        .contains("- No trial has ended yet, so there is nothing to conclude.\n")
        .contains("*`figures/` is missing: " + cure + ".*");
  }

  @Test
  void aHalfFinishedStudySaysSo() throws IOException {
    new SmallStudy(directory).described().trials();
    assertThat(new ExportBundle(directory, BundleFormat.MARKDOWN).execute().missing())
        .contains("the table summary is missing: `./sweep report " + directory + "`");
    assertThat(readme()).contains("- 5 of 8 trials have ended: 3 completed, 1 diverged, 1 failed.");
  }

  @Test
  void textsOfAStudyStayTexts() throws IOException {
    String hostile = "<b>*x*</b> [a](b) |";
    new SmallStudy(directory)
        .text("study.yaml", SmallStudy.STUDY.replace("study: small", "study: '" + hostile + "'"));
    new ExportBundle(directory, BundleFormat.MARKDOWN).execute();
    assertThat(readme()).startsWith("# \\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\|\n");
  }

  @Test
  void aDamagedTableIsMissingAndSaidSo() throws IOException {
    SmallStudy.whole(directory).text("aggregates/aggregates.parquet", "cut");
    assertThat(new ExportBundle(directory, BundleFormat.MARKDOWN).execute().missing())
        .singleElement()
        .asString()
        .startsWith(directory.resolve("aggregates/aggregates.parquet") + " is damaged: ")
        .endsWith("`./sweep report " + directory + "` makes it again");
  }

  @Test
  void aTableOfAnotherVersionIsRefusedWithItsCure() throws IOException {
    SmallStudy.whole(directory);
    new ParquetTable(
            directory.resolve("tuneability/tuneability.parquet"), "binary optimizer (UTF8)")
        .write(new Object[] {"sgd"});
    assertThatThrownBy(() -> new ExportBundle(directory, BundleFormat.MARKDOWN).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s is damaged: it has no column decades, which this version of Sweep writes; "
                + "`./sweep report %s` makes it again",
            directory.resolve("tuneability"), directory);
  }

  @Test
  void damagedTrialsAreRefused() throws IOException {
    SmallStudy.whole(directory).text("trials/a.parquet", "cut");
    assertThatThrownBy(() -> new ExportBundle(directory, BundleFormat.MARKDOWN).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(directory.resolve("trials/a.parquet") + " is damaged: ");
  }

  private String readme() throws IOException {
    return Files.readString(directory.resolve("export/markdown/README.md"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MarkdownBundleTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
