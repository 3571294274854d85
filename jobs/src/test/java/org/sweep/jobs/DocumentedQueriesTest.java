package org.sweep.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.report.WriteReport.Figures;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;

/** Every query of docs/tables.md gives rows on the results of the study that it speaks of. */
class DocumentedQueriesTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final Path HOME = Path.of(System.getProperty("sweep.home"));

  /** What {@link #python} says first of a program that cannot be run. */
  private static final String FAILED = "FAILED: ";

  @TempDir static Path root;
  private static String queries;

  @BeforeAll
  static void runTheStudy() throws Exception {
    String page = Files.readString(HOME.resolve("docs/tables.md"));
    queries = page.substring(page.indexOf("## Queries\n"));
    Path file = HOME.resolve("jobs/studies/digits-optimizers.yaml");
    StudySpec study =
        new StudyReader(DataSets.with(Map.of()))
            .read(file.toString(), Files.readString(file), List.of("problem.epochs=3", "seeds=2"));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    RunStudy run = new RunStudy(study, root.toString(), nowhere);
    assertThat(run.execute(run.plan(), SPARK.session())).isEqualTo(new RunStudy.Result(30, 0));
    new PrintedReport(root.toString(), nowhere).execute(SPARK.session(), Figures.ON_THE_PAGE);
  }

  @Test
  void givesRowsInDuckDb() throws Exception {
    List<String> blocks = blocks("DuckDB", "sql");
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(8);
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute("SET file_search_path = '" + root + "'");
      for (String sql : statements(blocks)) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          assertThat(rows.next()).as(sql).isTrue();
        }
      }
    }
  }

  @Test
  void givesRowsInSparkSql() throws Exception {
    List<String> blocks = blocks("Spark SQL", "sql");
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    for (String sql : statements(blocks)) {
      String inFolder = sql.replace("parquet.`", "parquet.`" + root + "/");
      assertThat(SPARK.session().sql(inFolder).collectAsList()).as(sql).isNotEmpty();
    }
  }

  @Test
  void printsInPandas() throws Exception {
    List<String> blocks = blocks("pandas", "python");
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
    boolean hasPandas = !python("import pandas, pyarrow").contains(FAILED);
    assumeTrue(hasPandas, "SKIPPED: python3 with pandas and pyarrow is not installed here");
    for (String block : blocks) {
      assertThat(python(block)).as(block).isNotBlank().doesNotContain(FAILED, "Warning");
    }
  }

  /** What a program says on both streams, in the result directory. */
  private static String python(String program) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", program)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0 ? said : FAILED + said;
    } catch (IOException e) {
      return FAILED + e.getMessage();
    }
  }

  /** The fenced blocks of a language below a heading. */
  private static List<String> blocks(String heading, String language) {
    int from = queries.indexOf("### " + heading + "\n");
    assertThat(from).as(heading).isNotNegative();
    int next = queries.indexOf("\n### ", from);
    String section = next < 0 ? queries.substring(from) : queries.substring(from, next);
    Matcher fence = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(section);
    List<String> blocks = new ArrayList<>();
    while (fence.find()) {
      blocks.add(fence.group(1));
    }
    return blocks;
  }

  /** No text in the queries holds a semicolon. */
  private static List<String> statements(List<String> blocks) {
    return blocks.stream()
        .flatMap(block -> List.of(block.split(";", -1)).stream())
        .filter(sql -> !sql.isBlank())
        .toList();
  }
}
