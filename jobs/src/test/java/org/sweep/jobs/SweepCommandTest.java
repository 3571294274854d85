package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line without Spark: help, lists, plans, and studies that are wrong. */
class SweepCommandTest {
  private static final String GOOD =
      """
      study: tiny
      problem: {type: classifier, dataset: digits, epochs: 1}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
      seeds: 2
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void explainsItself() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("Usage: sweep", "run", "plan", "Exit codes:", "Try it:");
  }

  @Test
  void knowsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("sweep 0.1.0 (", "Spark 3.5.9", "Java ");
  }

  @Test
  void explainsEveryVerb() {
    for (String verb : Sweep.commandLine().getSubcommands().keySet()) {
      assertThat(run(verb, "--help")).as(verb).isZero();
      assertThat(out.toString()).contains("Usage: sweep " + verb);
    }
  }

  @Test
  void refusesUnknownVerbsWithTheNearest() {
    assertThat(run("rum")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("'rum'", "Did you mean: sweep run");
  }

  @Test
  void listsEverythingThatAStudyCanName() {
    assertThat(run("list")).isZero();
    assertThat(out.toString())
        .contains("classifier", "digits", "fashion-mnist", "mnist", "simultaneous")
        .contains("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "rmsprop-tf1", "adam")
        .contains("adam-tf1", "amsgrad", "optimism", "omd")
        .contains("rho", "number in (-1, 1) (default 0.9)");
  }

  @Test
  void printsACompletionScript() {
    assertThat(run("completion")).isZero();
    assertThat(out.toString()).contains("complete -F _complete_sweep").contains("sweep");
  }

  @Test
  void plansAStudy() throws IOException {
    Path study = Files.writeString(folder.resolve("tiny.yaml"), GOOD);

    int code = run("plan", study.toString(), "--out", folder.resolve("out").toString());

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("tiny: 4 configurations x 2 seeds = 8 trials", "0 ended, 8 to run (184 steps");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void namesEveryMistakeOfAStudyAndStartsNothing() throws IOException {
    String wrong = GOOD.replace("adam", "adma").replace("0.1,", "-0.1,") + "seds: 3\n";
    Path study = Files.writeString(folder.resolve("tiny.yaml"), wrong);

    int code = run("run", study.toString(), "--out", folder.resolve("out").toString());

    assertThat(code).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .contains("3 mistakes:")
        .contains("adma", "did you mean 'adam'")
        .contains("-0.1")
        .contains("seds", "did you mean 'seeds'");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private int run(String... arguments) {
    return Verbs.run(out, err, arguments);
  }
}
