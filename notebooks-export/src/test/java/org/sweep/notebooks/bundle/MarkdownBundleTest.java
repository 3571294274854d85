package org.sweep.notebooks.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertThat(result.missing())
        .containsExactly("only 5 of 8 trials have ended: `./sweep run` runs the rest");
    assertThat(result.folder().resolve("figures/curves-2-loss.svg"))
        .hasSameBinaryContentAs(directory.resolve("figures/curves-2-loss.svg"));
    assertThat(readme()).isEqualTo(resource("small-summary.md"));
  }

  @Test
  void aStudyThatHasJustBegunSaysWhatIsMissing() throws IOException {
    new SmallStudy(directory).described();
    String cure = "`./sweep report " + directory + "`";
    assertThat(new ExportBundle(directory, BundleFormat.MARKDOWN).execute().missing())
        .containsExactly(
            "`figures/` is missing or empty: " + cure,
            "`tables/loss_last.md` is missing: " + cure,
            "no trial has ended: `./sweep run` runs the study",
            "the table `summary` is missing: " + cure);
    assertThat(readme())
        .contains("*Missing: the table `summary` is missing; " + cure + ".*")
        .contains("*Missing: no trial has ended; `./sweep run` runs the study.*");
  }

  @Test
  void withoutContendersTheBestConfigurationIsNamed() throws IOException {
    SmallStudy study = new SmallStudy(directory).described();
    study.summary();
    new ExportBundle(directory, BundleFormat.MARKDOWN).execute();
    assertThat(readme())
        .contains(
            "The best mean of `loss` (last recorded value) is 0.1875 (95 % interval -0.6 to 0.98),"
                + " over 2 runs at optimizer sgd, learning\\_rate 0.5.\n");
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
  void aTableOfAnotherVersionIsRefusedWithItsCure() throws IOException {
    SmallStudy study = SmallStudy.whole(directory);
    study.text("summary/summary.parquet", "cut");
    Files.delete(directory.resolve("aggregates/aggregates.parquet"));
    assertThatThrownBy(() -> new ExportBundle(directory, BundleFormat.MARKDOWN).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(directory.resolve("summary/summary.parquet") + " is damaged: ")
        .hasMessageEndingWith("`./sweep report " + directory + "` makes it again");
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
