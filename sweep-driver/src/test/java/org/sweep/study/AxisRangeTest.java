package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Arenas.mistakes;
import static org.sweep.study.Arenas.read;
import static org.sweep.study.Arenas.text;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.spec.Numbers;

/** Ranges of numbers on axes. The numbers are those of Python's decimal module, 6 digits. */
class AxisRangeTest {
  private static String rates(String rates) {
    return text("", "optimizer: sgd, learning-rate: " + rates);
  }

  private static String spelled(String rates, String... overrides) {
    return read(rates(rates), overrides).trials().stream()
        .map(trial -> Numbers.text(trial.configuration().optimizer().learningRate()))
        .collect(Collectors.joining(" "));
  }

  private static List<Object> values(String axis, String values) {
    return read(text("", "optimizer: sgd, learning-rate: 1, " + axis + ": " + values))
        .trials()
        .stream()
        .<Object>map(trial -> trial.axes().get(2).value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 1e-3, to: 1, count: 4} | 0.001 0.01 0.1 1",
        "{from: 1e-3, to: 1, count: 5} | 0.001 0.00562341 0.0316228 0.177828 1",
        "{from: 1, to: 1e-3, count: 4} | 1 0.1 0.01 0.001",
        "{count: 2, to: 3, from: 2} | 2 3",
        "{from: 1e-12, to: 1e12, count: 3, scale: log} | 1e-12 1 1e12",
        "{from: 0.1, to: 0.5, count: 5, scale: linear} | 0.1 0.2 0.3 0.4 0.5",
        "{from: 1, to: 2, count: 4, scale: linear} | 1 1.33333 1.66667 2",
        "{from: 0.123456789, to: 9.87654321, count: 3} | 0.123456789 1.10423 9.87654321",
        "[1e-5, {from: 1e-3, to: 1, count: 4}] | 1e-5 0.001 0.01 0.1 1",
        "[{from: 1, to: 4, count: 3}, 8, {from: 16, to: 64, count: 3}] | 1 2 4 8 16 32 64"
      })
  void aRangeIsItsNumbers(String rates, String numbers) {
    assertThat(spelled(rates)).isEqualTo(numbers);
  }

  @Test
  void anAxisOfAnyNumbersTakesRanges() {
    assertThat(values("problem.shift", "{from: -0.1, to: 0.2, count: 4, scale: linear}"))
        .containsExactly(-0.1, 0.0, 0.1, 0.2);
    assertThat(values("problem.noise", "[0, {from: 0.1, to: 10, count: 3}]"))
        .containsExactly(0.0, 0.1, 1.0, 10.0);
    assertThat(
            read(text(
                    "",
                    "optimizer: extragradient, learning-rate: 1,"
                        + " optimizer.extragradient.extrapolation: {from: 1, to: 4, count: 3}"))
                .trials())
        .hasSize(3);
  }

  @Test
  void wholeNumbersAreRoundedToWholeNumbers() {
    assertThat(values("problem.rounds", "{from: 1, to: 100, count: 5}"))
        .containsExactly(1L, 3L, 10L, 32L, 100L);
    assertThat(values("problem.rounds", "{from: 10, to: 20, count: 4, scale: linear}"))
        .containsExactly(10L, 13L, 17L, 20L);
    assertThat(values("problem.rounds", "{from: 1234567, to: 99999999, count: 3}"))
        .containsExactly(1234567L, 11111100L, 99999999L);
  }

  @Test
  void theIdsAreThoseOfTheNumbersWrittenOut() {
    StudySpec range = read(rates("{from: 1e-3, to: 1, count: 5}"));
    StudySpec list = read(rates("[1e-3, 0.00562341, 0.0316228, 0.177828, 1]"));
    assertThat(range).isEqualTo(list);
    assertThat(range.trials()).isEqualTo(list.trials());
    assertThat(read(ResolvedStudy.text(range))).isEqualTo(range);
    assertThat(ResolvedStudy.text(range)).contains("  learning-rate:\n  - 0.001\n  - 0.00562341\n");
  }

  @Test
  void overridesTakeRanges() {
    assertThat(spelled("1", "grid.learning-rate={from: 1, to: 100, count: 3}"))
        .isEqualTo("1 10 100");
  }

  @Test
  void aThousandNumbersAreDistinct() {
    assertThat(read(rates("{from: 1e-6, to: 1, count: 1000}")).trials()).hasSize(1000);
  }

  @Test
  void refusesWrongKeysAndValues() {
    assertThat(mistakes(rates("{from: 1e-3, too: 1, count: 1, scale: cubic}")))
        .containsExactly(
            "unknown key 'too'; did you mean 'to'? (study.yaml:3, grid.learning-rate.too)",
            "count must be a whole number in [2, 1000], but was 1 (study.yaml:3,"
                + " grid.learning-rate.count)",
            "scale must be one of log, linear, but was cubic (study.yaml:3,"
                + " grid.learning-rate.scale)");
    assertThat(mistakes(rates("{from: 1e-3}")))
        .containsExactly(
            "range needs a value for to (study.yaml:3, grid.learning-rate)",
            "range needs a value for count (study.yaml:3, grid.learning-rate)");
    assertThat(mistakes(rates("{from: a, to: [1], count: 1001}")))
        .containsExactly(
            "from must be a number > 0, but was a (study.yaml:3, grid.learning-rate.from)",
            "to must be a number > 0, but was a list (study.yaml:3, grid.learning-rate.to)",
            "count must be a whole number in [2, 1000], but was 1001 (study.yaml:3,"
                + " grid.learning-rate.count)");
    assertThat(mistakes(rates("[-1, {from: 0, to: 1, count: 3}]")))
        .containsExactly(
            "from must be a number > 0, but was 0 (study.yaml:3, grid.learning-rate.from)",
            "learning-rate must be a number > 0, but was -1 (study.yaml:3, grid.learning-rate)");
  }

  @Test
  void refusesALogScaleOfNumbersThatAreNotPositive() {
    String grid = "optimizer: sgd, learning-rate: 1, ";
    assertThat(mistakes(text("", grid + "problem.shift: {from: -1, to: 0.0, count: 3}")))
        .containsExactly(
            "from must be > 0 on a log scale, but was -1 (study.yaml:3, grid.problem.shift.from)",
            "to must be > 0 on a log scale, but was 0.0 (study.yaml:3, grid.problem.shift.to)");
  }

  @Test
  void refusesNumbersThatAreTooClose() {
    assertThat(mistakes(rates("{from: 1, to: 1, count: 2}")))
        .containsExactly(
            "2 numbers from 1 to 1 must differ in their first 6 significant digits (study.yaml:3,"
                + " grid.learning-rate)");
    assertThat(mistakes(rates("{from: 1, to: 1.00001, count: 3}")))
        .containsExactly(
            "3 numbers from 1 to 1.00001 must differ in their first 6 significant digits"
                + " (study.yaml:3, grid.learning-rate)");
    assertThat(mistakes(rates("{from: 0.12345678, to: 0.12345679, count: 3}"))).hasSize(1);
    String rounds = "optimizer: sgd, learning-rate: 1, problem.rounds: ";
    assertThat(mistakes(text("", rounds + "{from: 1, to: 8, count: 10}")))
        .containsExactly(
            "10 numbers from 1 to 8 must be distinct whole numbers (study.yaml:3,"
                + " grid.problem.rounds)");
    assertThat(mistakes(text("", rounds + "{from: 1.5, to: 8, count: 2}")))
        .containsExactly(
            "from must be a whole number >= 1, but was 1.5 (study.yaml:3,"
                + " grid.problem.rounds.from)");
  }

  @Test
  void refusesANumberThatARangeHasAlready() {
    assertThat(mistakes(rates("[1e-2, {from: 1e-3, to: 1, count: 4}]")))
        .containsExactly(
            "learning-rate must have distinct values, but 0.01 is there already (study.yaml:3,"
                + " grid.learning-rate)");
  }

  @Test
  void whatHasNoKeyOfARangeIsNone() {
    assertThat(mistakes(rates("{form: 1}")))
        .containsExactly(
            "learning-rate must be a number > 0, but was a mapping with the key form"
                + " (study.yaml:3, grid.learning-rate)");
  }

  @Test
  void axesOfOtherKindsAndSeedsHaveNoRanges() {
    String range = "{from: 1, to: 3, count: 3}";
    String grid = "optimizer: sgd, learning-rate: 1, problem.note: " + range;
    assertThat(mistakes(text("", grid)))
        .containsExactly(
            "note must be a text that is not blank, but was a mapping with the keys from, to,"
                + " count (study.yaml:3, grid.problem.note)");
    assertThat(mistakes(rates("1") + "seeds: [" + range + "]")).hasSize(1);
    assertThat(mistakes(text("noise: " + range, "optimizer: sgd, learning-rate: 1")))
        .containsExactly(
            "noise must be a number >= 0, but was a mapping with the keys from, to, count"
                + " (study.yaml:2, problem.noise)");
  }
}
