package org.sweep.notebooks.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep.notebooks.bundle.folder.SmallStudy;
import org.sweep.notebooks.table.UnreadableResults;

class ExportBundleTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void writesWhereItIsTold(BundleFormat format) throws IOException {
    Path results = folder.resolve("results");
    SmallStudy.whole(results);
    Path out = folder.resolve("some").resolve("where");
    ExportBundle.Result result = new ExportBundle(results, format, out).execute();
    assertThat(result.folder()).isEqualTo(out);
    assertThat(result.files()).contains("README.md").allMatch(name -> isFile(out.resolve(name)));
    assertThat(results.resolve("export")).doesNotExist();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("results", "some");
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoResultDirectory(BundleFormat format) {
    assertThatThrownBy(() -> new ExportBundle(folder, format).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s is no result directory: it has no study.yaml; `./sweep run` writes one", folder);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void refusesADamagedDescription(BundleFormat format) throws IOException {
    new SmallStudy(folder).text("study.yaml", "study: half\nprovenance: {table: {metric: loss}}\n");
    assertThatThrownBy(() -> new ExportBundle(folder, format).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s lacks at; `./sweep run` with --out %s writes it again",
            folder.resolve("study.yaml"), folder);
  }

  @Test
  void takesAwayWhatItWroteBeforeAndNothingElse() throws IOException {
    SmallStudy.whole(folder);
    ExportBundle export = new ExportBundle(folder, BundleFormat.MARKDOWN);
    Path out = export.execute().folder();
    Files.writeString(out.resolve("notes.md"), "mine");
    Files.writeString(folder.resolve("outside.md"), "not in the bundle");
    Files.writeString(
        out.resolve(".bundle"),
        "../../outside.md\n\nnever-written.md\n",
        StandardOpenOption.APPEND);
    Files.delete(folder.resolve("figures/paths-1-game.png"));
    export.execute();
    assertThat(out.resolve("figures/paths-1-game.png")).doesNotExist();
    assertThat(out.resolve("figures/curves-2-loss.svg")).exists();
    assertThat(out.resolve("notes.md")).hasContent("mine");
    assertThat(folder.resolve("outside.md")).exists();
  }

  @Test
  void refusesAFileAsFolder() throws IOException {
    SmallStudy.whole(folder);
    Path file = Files.writeString(folder.resolve("x.csv"), "");
    assertThatThrownBy(() -> new ExportBundle(folder, BundleFormat.CSV, file).execute())
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is a file: a bundle must be a folder");
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file);
  }
}
