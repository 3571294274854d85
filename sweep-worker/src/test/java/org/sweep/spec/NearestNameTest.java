package org.sweep.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES =
      List.of("sgd", "momentum", "rmsprop", "adam", "amsgrad", "learning-rate", "problem.epochs");

  @ParameterizedTest
  @CsvSource({
    "adma, adam",
    "Adam, adam",
    "sdg, sgd",
    "learning_rate, learning-rate",
    "rmspop, rmsprop",
    "epochs, problem.epochs",
    "SGD, sgd"
  })
  void suggestsTheNameThatWasMeant(String word, String meant) {
    assertThat(NearestName.suggestion(word, NAMES)).isEqualTo("did you mean '" + meant + "'?");
  }

  @Test
  void listsTheNamesWhereNoneIsClose() {
    assertThat(NearestName.suggestion("lion", NAMES))
        .isEqualTo("valid: sgd, momentum, rmsprop, adam, amsgrad, learning-rate, problem.epochs");
  }

  @Test
  void doesNotTakeEveryShortWordForClose() {
    assertThat(NearestName.of("x", NAMES)).isEmpty();
    assertThat(NearestName.of("ab", NAMES)).isEmpty();
    assertThat(NearestName.of("cols", List.of("rows", "columns"))).isEmpty();
  }

  @Test
  void doesNotCompareEndlessWords() {
    assertThat(NearestName.of("adam".repeat(100_000), NAMES)).isEmpty();
  }

  @Test
  void isSilentWhereThereAreNoNames() {
    assertThat(NearestName.suggestion("x", List.of())).isEmpty();
  }
}
