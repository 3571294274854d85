package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

class ResolvedStudyTest {
  private static final String UNION =
      """
      study: union
      problem: {type: duel, rounds: 1_0, note: "a: b # c"}
      grid:
        - optimizer: [sgd, {twist: {align: yes, transform: {momentum: .5}, label: "my: twist"}}]
          learning-rate: [1e-1, 3.3333333333333333e-7]
          problem.strength: [1.0, 2]
          optimizer.twist.lambda: [0.25, 1]
        - optimizer: [{optimism: adam}, {twist: {lambda: 7}}]
          learning-rate: 2
          problem.strength: 3
          problem.rounds: [10, 20]
      seeds: [9, 0]
      record: {every: 5, network: on}
      stop: {diverged-above: 1e100}
      report: {table: {metric: x, at: best, rows: problem.strength}}
      """;

  private static final String RESOLVED =
      """
      study: duels
      problem:
        type: duel
        rounds: 10
        steps: 10
        strength: 3
        x: 0
      grid:
        optimizer:
        - sgd
        - twist:
            align: false
            lambda: 1
            transform:
              momentum:
                rho: 0.9
        learning-rate:
        - 0.5
        - 0.001
        problem.scored:
        - true
        - false
      seeds: 3
      record:
        every: 1
      stop:
        diverged-above: 1000000
      checkpoint:
        every-seconds: 300
      time-limit:
        seconds: 0
      resources:
        gpus: 0
      report:
        table:
          metric: score
          at: last
          rows: optimizer
          columns: learning-rate
      """;

  @Test
  void isTheWholeStudyWithEveryDefault() {
    StudySpec study =
        read(
            """
            study: duels
            problem: {type: duel, strength: 3, rounds: 1e1}
            grid:
              optimizer: [sgd, {twist: {transform: momentum}}]
              learning-rate: [0.50, 1e-3]
              problem.scored: [yes, no]
            seeds: 3
            """);
    assertThat(ResolvedStudy.text(study)).isEqualTo(RESOLVED);
  }

  @Test
  void keepsWhatAxesSayOfData() {
    StudySpec study =
        read(
            """
            study: digits
            problem: {type: classifier}
            grid:
              optimizer: sgd
              learning-rate: 1
              problem.dataset: digits
              problem.hidden: [[100], [], [50, 20]]
            seeds: [3]
            """);
    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
  }

  @Test
  void readsBackToTheSameStudyAndTrials() {
    StudySpec study = read(UNION);
    StudySpec again = read(ResolvedStudy.text(study));
    assertThat(again).isEqualTo(study);
    assertThat(again.trials()).hasSize(32).isEqualTo(study.trials());
    assertThat(ids(again)).doesNotHaveDuplicates().isEqualTo(ids(study));
    assertThat(ResolvedStudy.text(again)).isEqualTo(ResolvedStudy.text(study));
  }

  @Test
  void provenanceMayFollow() {
    StudySpec study = read(UNION);
    String text = ResolvedStudy.text(study) + "provenance:\n  java: 17\n";
    assertThat(read(text)).isEqualTo(study);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "~",
        "yes",
        "1e5",
        "012",
        "- x",
        "a: b",
        "a #b",
        "#",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "{a",
        "[a",
        "|",
        ">",
        "? a",
        "'",
        "\"",
        "\\n",
        " lead",
        "trail ",
        "two\nlines",
        "ends with break\n",
        "\n starts so",
        "tab\there",
        "größer 🙂",
        "x: [y, {z: 1}]",
        "---",
        "..."
      })
  void textsComeBackAsTheyWere(String note) {
    String quoted =
        '"' + note.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    StudySpec study =
        read(
            "study: a\nproblem: {type: duel, strength: 1, note: %s}\ndescription: %s\n"
                    .formatted(quoted, quoted)
                + "grid: {optimizer: {adam: {label: %s}}, learning-rate: 1}".formatted(quoted));
    assertThat(study.description()).isEqualTo(note);
    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
  }

  private static List<ContentId> ids(StudySpec study) {
    return study.trials().stream().map(Trial::id).toList();
  }
}
