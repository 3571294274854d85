package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Result directories that are as they were made, and such that somebody has changed. */
@ExtendWith(LocalMaster.class)
class VerifyVerbTest {
  private static final String STUDY =
      """
      study: field
      problem: {type: linear-field, imaginary: 5, steps: 40}
      grid: {optimizer: [sgd, extragradient], learning-rate: [0.05, 0.1, 1e3]}
      seeds: 2
      """;

  @TempDir private static Path made;
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path results;

  @BeforeAll
  static void run() throws IOException {
    Verbs.results(made, STUDY);
  }

  @BeforeEach
  void copy() throws IOException {
    results = folder.resolve("results");
    try (var paths = Files.walk(made.resolve("results"))) {
      for (Path path : paths.toList()) {
        Files.copy(path, results.resolve(made.resolve("results").relativize(path).toString()));
      }
    }
  }

  @Test
  void findsNothingWrongWithAFreshDirectory() throws Exception {
    List<Path> before = Duck.files(results.resolve("steps"));

    assertThat(verify("--sample", "100%")).as(out + "" + err).isZero();

    assertThat(out.toString())
        .contains("12 of 12 ended trials were run again, and all files were looked at")
        .contains("all rows are the same, and every trial stands once in whole files");
    assertThat(Duck.files(results.resolve("steps"))).isEqualTo(before);
    assertThat(results.resolve("_work/verification")).doesNotExist();
  }

  @Test
  void takesTheShareWithTheLowestIds() throws Exception {
    assertThat(verify()).isZero();
    assertThat(out.toString()).contains("1 of 12 ended trials were run again");
  }

  @Test
  void saysWhereAValueWasTamperedWith() throws Exception {
    String id = anyTrial();
    tamper(
        id,
        "SELECT * REPLACE (CASE WHEN TRIAL AND step = 7 THEN x + 1e-15 WHEN TRIAL AND step > 8"
            + " THEN -x ELSE x END AS x) FROM FILE");

    assertThat(verify("--trial", id)).isEqualTo(ExitCode.SOME_FAILED);

    assertThat(out.toString())
        .contains("1 of 12 ended trials were run again", "1 trials differ, first at:")
        .containsPattern(id + "  steps  7 +x +-?\\d\\.\\d+\\S* +-?\\d\\.\\d+\\S* +3[23] +\\S+")
        .doesNotContain("problems");
  }

  @Test
  void findsRowsThatAreMissingOrDoubled() throws Exception {
    String id = anyTrial();
    tamper(
        id,
        "SELECT * EXCLUDE (n) FROM (SELECT *, unnest(CASE WHEN TRIAL AND step = 5 THEN [1, 2]"
            + " ELSE [1] END) AS n FROM FILE)");

    assertThat(verify("--trial", id)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(out.toString())
        .contains("steps of trial " + id + " must ascend from 0 to", "some twice or out of order");
  }

  @Test
  void namesAFileThatCannotBeRead() throws Exception {
    Path damaged = Duck.files(results.resolve("steps")).get(0);
    byte[] bytes = Files.readAllBytes(damaged);
    for (int i = bytes.length / 4; i < bytes.length / 2; i++) {
      bytes[i] ^= 0x33;
    }
    Files.write(damaged, bytes);

    assertThat(verify("--sample", "100%")).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(out.toString())
        .contains("problems of the files:", "cannot read the table", damaged.toString())
        .containsPattern("trial \\w{16} has no steps that can be read, but a row in trials/")
        .containsPattern("steps  0 +no row +a row +\\d+");
  }

  @Test
  void namesFilesThatBelongToNoTrial() throws Exception {
    Path steps = Duck.files(results.resolve("steps")).get(0);
    Files.copy(steps, results.resolve("steps/0123456789abcdef.parquet"));
    Files.createDirectories(results.resolve("artifacts/0123456789abcdef"));
    Files.writeString(results.resolve("trials/notes.txt"), "mine");
    Files.delete(results.resolve("trials").resolve(Duck.files(results.resolve("trials")).get(0)));

    assertThat(verify()).isEqualTo(ExitCode.SOME_FAILED);

    assertThat(out.toString())
        .contains("steps/0123456789abcdef.parquet has no counterpart in trials")
        .contains("artifacts/0123456789abcdef are of no trial in trials")
        .contains("notes.txt is no file of Sweep's")
        .containsPattern("steps of trial \\w{16} stand in steps/\\w+.parquet and in steps/")
        .containsPattern("steps of trial \\w{16} stand in \\S+, but it has no row in trials");
  }

  @Test
  void namesAnotherVersionThatMadeTrials() throws Exception {
    String id = anyTrial();
    Path file = fileOf("trials", id);
    rewrite(file, "* REPLACE ('0.0.9 (abc)' AS code_version)");

    assertThat(verify("--trial", id)).isZero();

    assertThat(out.toString())
        .contains(
            "1 of them were made by 0.0.9 (abc) on ", "not by what runs here: rows may differ");
  }

  @Test
  void refusesWhatItCannotTake() {
    assertThat(verify("--sample", "0%")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("--sample must be in (0%, 100%], such as 5%, but was 0%");
    assertThat(verify("--trial", "feed")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("must be the id of a trial that has ended, but was feed");
    results = folder;
    assertThat(verify()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("is no result directory");
  }

  /** One that was not cut short. */
  private String anyTrial() throws Exception {
    try (Duck duck = new Duck(results)) {
      return duck.rows("SELECT min(trial_id) FROM trials WHERE outcome = 'completed'")
          .get(0)
          .get(0)
          .toString();
    }
  }

  private Path fileOf(String table, String trial) throws Exception {
    try (Duck duck = new Duck(results)) {
      String query = "SELECT filename FROM read_parquet('%s/%s/*.parquet', filename = true)";
      return Path.of(
          duck.rows(query.formatted(results, table) + " WHERE trial_id = '" + trial + "' LIMIT 1")
              .get(0)
              .get(0)
              .toString());
    }
  }

  /** Changes rows of one trial in the file that has it. */
  private void tamper(String trial, String query) throws Exception {
    Path file = fileOf("steps", trial);
    write(
        file,
        query.replace("TRIAL", "trial_id = '" + trial + "'").replace("FILE", "'" + file + "'"));
  }

  private static void rewrite(Path file, String columns) throws Exception {
    write(file, "SELECT " + columns + " FROM '" + file + "'");
  }

  private static void write(Path file, String query) throws Exception {
    Path changed = file.resolveSibling("changed.tmp");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + changed + "' (FORMAT parquet)");
    }
    Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private int verify(String... options) {
    List<String> arguments = new ArrayList<>(List.of("verify", results.toString()));
    arguments.addAll(List.of(options));
    return Verbs.run(out, err, arguments.toArray(new String[0]));
  }
}
