package org.sweep.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.jobs.LocalMaster;
import org.sweep.jobs.notebook.Program.Ran;

/** Exported notebooks run from a clean kernel, and say what their tables say. */
@ExtendWith(LocalMaster.class)
class NotebookIT {
  private static final Path EXAMPLES = Program.HOME.resolve("notebooks-export/examples");

  /** Laid out as the project is, so that a notebook of examples finds its results. */
  @TempDir private static Path folder;

  private static Program program;

  /** Computed in Java, so that every processor comes to the findings of the examples. */
  @BeforeAll
  static void runsBothStudies() throws Exception {
    program = new Program(folder);
    for (String study : List.of("digits-optimizers", "toy-games")) {
      String source = Program.HOME.resolve("jobs/studies").resolve(study + ".yaml").toString();
      Ran ran = Program.verb("run", source, "--set", "backend=java", "--out", results(study));
      assertThat(ran.code()).as(ran.err()).isZero();
      Ran export = Program.verb("export", results(study), "--out", notebook(study, "").toString());
      assertThat(export.code()).as(export.err()).isZero();
      assertThat(export.out())
          .contains("figures are missing: writing the report first (--no-report leaves it)")
          .contains("notebook: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"digits-optimizers", "toy-games"})
  void executesAndShowsWhatItShowed(String study) throws Exception {
    NotebookFile exported = new NotebookFile(notebook(study, ""));
    NotebookFile executed = program.executed(notebook(study, ""));

    for (String id : exported.ids()) {
      assertThat(executed.fields(id)).as(id).isEqualTo(exported.fields(id));
      assertThat(executed.kinds(id)).as(id).doesNotContain("error");
      if (id.startsWith("check-") && !id.equals("check-curves")) {
        assertThat(executed.printed(id)).endsWith("equal to the stored ones\n");
      } else if (!exported.kinds(id).isEmpty() && !id.equals("paths-figure")) {
        assertThat(executed.kinds(id)).as(id).isEqualTo(exported.kinds(id));
      }
    }
  }

  @Test
  void stopsWhereANumberIsNotWhatItWas() throws Exception {
    Path summary = folder.resolve("results/digits-optimizers/tables/summary.csv");
    String before = Files.readString(summary);
    Path hidden = folder.resolve("summary");
    Path parquet = folder.resolve("results/digits-optimizers/summary");
    Files.move(parquet, hidden);
    try {
      Files.writeString(summary, before.replaceFirst("(?m)(,last,3),0\\.", "$1,1."));
      assertThat(Files.readString(summary)).isNotEqualTo(before);
      NotebookFile executed = program.executedWithErrors(notebook("digits-optimizers", ""));
      assertThat(executed.kinds("check-summary")).containsExactly("error");
    } finally {
      Files.move(hidden, parquet);
      Files.writeString(summary, before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pandas", "duckdb", "pyspark", "java"})
  void isValidInEveryFlavour(String flavour) throws Exception {
    for (String study : List.of("digits-optimizers", "toy-games")) {
      Path file = notebook(study, "-" + flavour);
      Ran ran =
          Program.verb("export", results(study), "--flavour", flavour, "--out", file.toString());
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out()).doesNotContain("report first");
      program.validate(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"digits-optimizers", "toy-games"})
  void queriesGiveWhatIsShown(String study) throws Exception {
    Path file = notebook(study, "-sql");
    Ran ran = Program.verb("export", results(study), "--flavour=duckdb", "--out=" + file);
    assertThat(ran.code()).as(ran.err()).isZero();
    NotebookQueries queries = new NotebookQueries(new NotebookFile(file), Path.of(results(study)));
    assertThat(queries.queries()).hasSizeGreaterThan(4);
    queries.assertShownByDuckDb();
    queries.assertShownBySpark();
  }

  /** Ten of the trials, as if the run had been cut off. */
  @Test
  void saysWhatAnUnfinishedStudyLacks() throws Exception {
    Path half = folder.resolve("half");
    copy(folder.resolve("results/digits-optimizers/study.yaml"), half.resolve("study.yaml"));
    for (String table : List.of("trials", "steps")) {
      try (Stream<Path> files = Files.list(folder.resolve("results/digits-optimizers/" + table))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().limit(10).toList()) {
          copy(file, half.resolve(table).resolve(file.getFileName()));
        }
      }
    }
    Ran ran = Program.verb("export", half.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("tables are missing or older than the trials");
    NotebookFile notebook = new NotebookFile(half.resolve("notebook.ipynb"));
    assertThat(notebook.source("findings")).contains("of 45 trials have ended", "is unfinished");
    program.executed(half.resolve("notebook.ipynb"));
  }

  @Test
  void refusesWhatIsNoResultDirectory() throws Exception {
    Ran ran = Program.verb("export", "nowhere");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("sweep: nowhere is no result directory");
    Ran flavour = Program.verb("export", results("toy-games"), "--flavour", "R");
    assertThat(flavour.code()).isEqualTo(2);
    assertThat(flavour.err())
        .contains("--flavour must be one of pandas, duckdb, pyspark, java, but was R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "latex", "csv", "npz"})
  void writesABundleOfEachFormat(String format) throws Exception {
    Ran ran = Program.verb("export", results("digits-optimizers"), "--format", format);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(folder.resolve("results/digits-optimizers/export").resolve(format))
        .isNotEmptyDirectory();
  }

  /** If this fails and the change is meant: notebooks-export/examples/README.md says how. */
  @ParameterizedTest
  @ValueSource(strings = {"digits-optimizers", "toy-games"})
  void theExamplesAreFresh(String study) throws Exception {
    Likeness.assertAlike(
        new NotebookFile(notebook(study, "")),
        new NotebookFile(EXAMPLES.resolve(study + ".ipynb")));
  }

  private static Path notebook(String study, String suffix) {
    return folder.resolve("notebooks-export/examples").resolve(study + suffix + ".ipynb");
  }

  private static String results(String study) {
    return folder.resolve("results").resolve(study).toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }
}
