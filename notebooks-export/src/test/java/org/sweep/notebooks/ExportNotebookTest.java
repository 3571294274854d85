package org.sweep.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep.notebooks.cell.FormatRules;
import org.sweep.notebooks.source.Flavour;
import org.sweep.notebooks.table.UnreadableResults;

class ExportNotebookTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isTheGoldenNotebook(Flavour flavour) throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    Path file = export(flavour).file();
    String name = "golden-" + flavour.word() + ".ipynb";
    Path actual = Path.of("target", name);
    Files.createDirectories(actual.getParent());
    Files.copy(file, actual, StandardCopyOption.REPLACE_EXISTING);
    assertThat(Files.readString(file))
        .as("if the change is meant: copy %s over src/test/resources/**/%s", actual, name)
        .isEqualTo(resource(name));
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheRulesOfTheFormat(Flavour flavour) throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    ExportNotebook.Result result = export(flavour);
    JsonNode notebook = FormatRules.assertKept(Files.readString(result.file()));
    assertThat(notebook.get("cells")).hasSize(result.cells());
    assertThat(notebook.get("metadata").get("title").textValue()).isEqualTo("tiny");
    assertThat(notebook.get("metadata").get("kernelspec").get("name").textValue())
        .isEqualTo(flavour == Flavour.JAVA ? "java" : "python3");
  }

  @Test
  void exportsAreEqual() throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    byte[] first = Files.readAllBytes(export(Flavour.PANDAS).file());
    assertThat(Files.readAllBytes(export(Flavour.PANDAS).file())).isEqualTo(first);
  }

  @Test
  void conclusionsAreThoseOfTheTables() throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    assertThat(source("findings").lines())
        .containsExactly(
            "## In short",
            "",
            "- All 8 trials have ended: 7 completed, 1 failed.",
            "- Best mean loss for each learning\\_rate: sgd at learning\\_rate 0.5 (0.25 ± 0.125);"
                + " adam at learning\\_rate 1e-5 (1.5, 1 failed).",
            "- sgd has the best mean loss at its tuned configuration: 0.25 (95 % interval 0.125 to"
                + " 0.375), over 2 runs and 1 task.",
            "- sgd is better than adam (by 1.25, 0.5 to 2): the interval of the mean lead over equal"
                + " seeds lies above 0.",
            "- Powers of ten that the learning rate may span within a tenth of the range of the"
                + " best: sgd 0 and adam 4.699.",
            "- 1 of 2 groups has a threshold within what was tried.",
            "- Of 4 trials: 1 converged, 2 stalled.",
            "- 1 of 2 tuned configurations bring half of their seeds to the target. The fastest is"
                + " sgd: its median is 6 steps to loss 0.5.");
    assertThat(source("thresholds-text"))
        .endsWith(
            "- adam: half of 2 seeds or more succeed at a learning\\_rate down to the smallest that"
                + " was tried, up to 0.01 (95 % interval 0.0001 to beyond what was tried).");
  }

  @Test
  void copiesWhatHasNoCsvForPandas() throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    export(Flavour.DUCKDB);
    assertThat(folder.resolve("tiny/tables")).doesNotExist();
    export(Flavour.PANDAS);
    assertThat(Files.readString(folder.resolve("tiny/tables/trials.csv")))
        .startsWith("optimizer,learning_rate,trial_id,")
        .contains("\nadam,0.5,adam0.52,adam0.5,2,completed,,10,0.25,0.25,0.1.0,cpu (x),cpu\n")
        .contains(",failed,\"no heap, \"\"none\"\" at all\",10,,,0.1.0,");
    assertThat(Files.readString(folder.resolve("tiny/tables/curves.csv"))).hasLineCount(3);
  }

  @Test
  void findsTheTablesFromAnotherFolderAndThroughLinks() throws IOException {
    TinyStudy.whole(folder.resolve("tiny gan"));
    Path real = Files.createDirectories(folder.resolve("a").resolve("b"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Path file = link.resolve("c").resolve("x.ipynb");
    new ExportNotebook(folder.resolve("tiny gan"), file, Flavour.PANDAS).execute();
    assertThat(source(file, "settings")).contains("RESULTS = Path(\"../../../tiny gan\")");
  }

  @Test
  void saysThatNoTrialHasEnded() throws IOException {
    new TinyStudy(folder.resolve("tiny"));
    assertThat(source("findings")).contains("No trial has ended yet");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb")))
        .containsExactly(
            "title", "findings", "question", "provenance-text", "study-file", "provenance");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    new TinyStudy(folder.resolve("tiny")).trials("completed", 0.25);
    assertThat(source("missing"))
        .contains("There is no table summary", "There is no table curves", "figures are not there");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb")))
        .contains("outcomes", "failures", "origins")
        .doesNotContain("report-table", "curves-figure", "comparison");
  }

  @Test
  void saysThatEveryTrialFailed() throws IOException {
    new TinyStudy(folder.resolve("tiny")).trials("failed", null);
    assertThat(source("findings"))
        .contains("All 8 trials have ended: 8 failed.", "Every trial failed");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb"))).contains("failures");
  }

  @Test
  void goesOnWithoutADamagedTable() throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    Path damaged = folder.resolve("tiny/aggregates/aggregates.parquet");
    Files.writeString(damaged, "no Parquet");
    assertThat(source("missing")).contains("aggregates.parquet is damaged");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb")))
        .contains("report-table", "tuneability")
        .doesNotContain("comparison", "best-figure", "check-comparisons");
  }

  @Test
  void drawsFiguresOfArtifactsAgain() throws IOException {
    TinyStudy study = TinyStudy.whole(folder.resolve("tiny"));
    study.artifacts();
    study.densityFigure();
    assertThat(ids(export(Flavour.DUCKDB).file()))
        .containsSubsequence("pictures-text", "open-artifacts", "pictured-trials", "density-figure")
        .doesNotContain("images-figure", "scores-figure", "eigenvalues-figure");
    assertThat(folder.resolve("tiny/tables")).doesNotExist();
    assertThat(source("pictures-text")).endsWith("All trials that left some are drawn: 1.");
    assertThat(source("density-figure"))
        .contains("stored([\"pictures-1-density-of-generated-points-sgd.png\"])");
    assertThat(Files.readString(folder.resolve("tiny/tables/samples.csv")))
        .isEqualTo("trial_id,step,index,x_0,x_1\nsgd0.51,0,0,0.5,1.5\nsgd0.51,10,0,0.25,1.0\n");
  }

  @Test
  void showsTheReportsFiguresWhereArtifactsAreNotHere() throws IOException {
    TinyStudy.whole(folder.resolve("tiny")).densityFigure();
    assertThat(source("pictures-text")).endsWith("so figures are as the report drew them.");
    assertThat(source("density-figure"))
        .contains("for name in [\"pictures-1-density-of-generated-points-sgd.png\"]:");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb"))).doesNotContain("open-artifacts");
  }

  @Test
  void drawsFromCopiesWhereArtifactsAreNotHere() throws IOException {
    TinyStudy.whole(folder.resolve("tiny")).densityFigure();
    Path copy = folder.resolve("tiny/tables/samples.csv");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, "trial_id,step,index,x_0,x_1\n");
    assertThat(source("pictures-text")).endsWith("drawn from what `tables/` has of them.");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb")))
        .containsSubsequence("open-artifacts", "density-figure")
        .doesNotContain("images-figure");
    assertThat(copy).exists();
  }

  @Test
  void goesOnWithoutADamagedArtifact() throws IOException {
    TinyStudy study = TinyStudy.whole(folder.resolve("tiny"));
    Path damaged = study.artifacts().resolve("samples.parquet");
    Files.writeString(damaged, "no Parquet");
    assertThat(source("missing"))
        .contains("samples.parquet is damaged", "figures are drawn without it");
    assertThat(ids(folder.resolve("tiny/notebook.ipynb")))
        .contains("report-table")
        .doesNotContain("density-figure", "open-artifacts");
  }

  @Test
  void refusesDamagedTrialsAndFoldersWithoutStudy() throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    Files.writeString(folder.resolve("tiny/trials/trials.parquet"), "no Parquet");
    assertThatThrownBy(() -> export(Flavour.PANDAS))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("trials.parquet is damaged");
    assertThatThrownBy(() -> new ExportNotebook(folder).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("is no result directory");
    assertThatThrownBy(() -> new ExportNotebook(folder.resolve("absent")).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(folder.resolve("absent") + " is no result directory: it is not there");
  }

  @Test
  void refusesColumnsThatAreNoNames() throws IOException {
    Path directory = Files.createDirectories(folder.resolve("tiny"));
    Files.writeString(
        directory.resolve("study.yaml"),
        TinyStudy.STUDY.replace("compare: [optimizer]", "compare: ['optimizer\"; DROP']"));
    assertThatThrownBy(() -> export(Flavour.PANDAS))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("must name columns that match [A-Za-z][A-Za-z0-9_]*");
  }

  @Test
  void refusesToReplaceADirectory() throws IOException {
    TinyStudy.whole(folder.resolve("tiny"));
    assertThatThrownBy(
            () -> new ExportNotebook(folder.resolve("tiny"), folder, Flavour.PANDAS).execute())
        .isInstanceOf(IOException.class)
        .hasMessage(folder + " is a directory: a notebook must be a file");
  }

  private ExportNotebook.Result export(Flavour flavour) throws IOException {
    Path directory = folder.resolve("tiny");
    return new ExportNotebook(directory, directory.resolve("notebook.ipynb"), flavour).execute();
  }

  private String source(String id) throws IOException {
    return source(export(Flavour.PANDAS).file(), id);
  }

  private static List<String> ids(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile()).findValuesAsText("id");
  }

  private static String source(Path file, String id) throws IOException {
    StringBuilder source = new StringBuilder();
    for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).get("cells")) {
      if (id.equals(cell.get("id").textValue())) {
        cell.get("source").forEach(line -> source.append(line.textValue()));
      }
    }
    return source.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ExportNotebookTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
