package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Studies that are wrong in one way each: exit code 2, a sentence with its place, nothing started.
 */
class WrongStudiesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown-optimizer | unknown optimizer 'adma'; did you mean 'adam'? | :4, grid.optimizer)",
        "negative-rate | learning-rate must be a number > 0, but was -0.1 | :5, grid.learning-rate)",
        "empty-grid | grid.optimizer must have at least one value | :3, grid.optimizer)",
        "bad-yaml | broken YAML: while parsing a flow mapping from line 2 | :3)",
        "unknown-key | unknown key 'bach-size'; did you mean 'batch-size'? | :2, problem.bach-size)",
        "seeds-zero | seeds must be a whole number in [1, 1000000], but was 0 | :4, seeds)",
        "missing-data-set | data set idx is not there: looked in | :2, problem.dataset)",
        "wrong-type | epochs must be a whole number >= 1, but was many | :2, problem.epochs)",
        "duplicate-values | learning-rate must have distinct values, but 1e-2 is there already"
            + " | :3, grid.learning-rate)",
        "range-too-close | 3 numbers from 1 to 1.00001 must differ in their first 6 significant"
            + " digits | :5, grid.learning-rate)",
        "unknown-variable | unknown variable z at column 7 of | :6, problem.losses.x)",
        "missing-loss | losses must have a formula for every player, but has none for y"
            + " | :5, problem.losses)",
        "sga-of-one-player | sga needs a differentiable game with >= 2 players, but this game has"
            + " 1 player | :4, grid.optimizer)",
        "cgd-of-three-players | cgd needs a differentiable game with exactly 2 players, but this"
            + " game has 3 players | :4, grid.optimizer)",
        "matrix-not-square | matrix must be square, [2, 2] for the variables of all players, but is"
            + " [2, 3] | :4, problem.matrix)",
        "no-equilibrium | equilibrium must be close to a point where every player's gradient"
            + " vanishes | :6, problem.equilibrium)",
        "bad-name | study must be at most 64 of a-z, 0-9 and - | :1, study)"
      })
  void isRefusedBeforeAnythingStarts(String name, String law, String place)
      throws URISyntaxException {
    Path study = Path.of(getClass().getResource("/wrong-studies/" + name + ".yaml").toURI());
    StringWriter err = new StringWriter();
    int code =
        Verbs.run(new StringWriter(), err, "run", study.toString(), "--out", folder + "/out");

    assertThat(code).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("has 1 mistake:").contains(law).contains(place);
    assertThat(folder).isEmptyDirectory();
  }
}
