package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.data.DataSets;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.section.Vocabulary;

/** Problems of Sweep itself that break a law of their own type: each law's sentence, once. */
class StandardMistakesTest {
  private static final StudyReader READER =
      new StudyReader(Vocabulary.standard(DataSets.with(Map.of())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type: classifier, dataset: digits, batch-size: 2000"
            + " | batch-size must be at most the 1437 training samples, but was 2000",
        "type: classifier, dataset: digits, hidden: [1048576, 1048576]"
            + " | hidden must give a network of fewer than 2^31 parameters",
        "type: classifier, dataset: {csv: {training: /none/a.csv, test: /none/b.csv}}"
            + " | data set csv is not there: /none/a.csv is not there",
        "type: bilinear-game, size: 5000 | size must be at most 4096, but was 5000",
        "type: bilinear-game, size: 2, columns: 4097 | columns must be at most 4096, but was 4097",
        "type: bilinear-game, matrix: [[1, 2], [3]]"
            + " | matrix must have rows of one length >= 1, but row 1 has 2 numbers and row 2 has 1",
        "type: bilinear-game, matrix: [[1, 2]], b: [1, 2] | b must have 1 numbers, but has 2",
        "type: bilinear-game, start: {x: [1]}"
            + " | start must have a list for each of the players x, y, but has x",
        "type: bilinear-game, start: {x: [1], z: [1]}"
            + " | start must have a list for each of the players x, y, but has x, z",
        "type: bilinear-game, start: {x: [1, 2], y: [1]}"
            + " | start must have 1 numbers for x, but has 2",
        "type: quadratic-game, players: {x: 2}, matrix: [[1, 2], [3, 1]]"
            + " | matrix must have symmetric diagonal blocks, since a loss has symmetric second"
            + " derivatives, but in the block of x [1, 2] is 2.0 and [2, 1] is 3.0",
        "type: quadratic-game, players: {x: 4000, y: 97} | players must be at most 4096",
        "type: quadratic-game, players: {a-b: 1} | players must name players that can be columns,"
            + " of letters, digits and _, but names a-b",
        "type: expression-game, players: {}, losses: {}"
            + " | players must have one player or more",
        "type: expression-game, players: {x: []}, losses: {x: '1'}"
            + " | players.x must have one number or more",
        "type: expression-game, players: {a-b: [1]}, losses: {a-b: '1'}"
            + " | the name of a player must be a letter or _",
        "type: expression-game, players: {pi: [1]}, losses: {pi: '1'}"
            + " | the name of a player must be none of pi",
        "type: expression-game, players: {x: [1], X: [1]}, losses: {x: x, X: X}"
            + " | players must give every variable a column of its own, but tables have a column",
        "type: expression-game, players: {x: [1]}, losses: {x: x, y: x}"
            + " | there is no player y; valid: x",
      })
  void isRefusedWithItsLaw(String problem, String sentence) {
    String study =
        "study: a\nproblem: {" + problem + "}\ngrid: {optimizer: sgd, learning-rate: 1}\n";

    InvalidStudy invalid =
        catchThrowableOfType(InvalidStudy.class, () -> READER.read(Studies.FILE, study, List.of()));

    assertThat(invalid.mistakes())
        .singleElement()
        .extracting(Mistake::toString)
        .asString()
        .startsWith(sentence)
        .contains("(study.yaml:2, problem");
  }
}
