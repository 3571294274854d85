package org.sweep.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01",
    "1e-2, 0.01",
    "1E-2, 0.01",
    "10e-3, 0.01",
    ".01, 0.01",
    "+0.01, 0.01",
    "1_000, 1000",
    "-0.0, 0",
    "64, 64",
    "64.0, 64"
  })
  void readsEverySpellingOfANumber(String text, double value) throws BrokenLaw {
    assertThat(new Kind.Real(Range.anyNumber()).parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1e999", "NaN", "Infinity", "0x10", "1e", ".", "--1", "1 2"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> new Kind.Real(Range.anyNumber()).parse(text))
        .isInstanceOf(BrokenLaw.class)
        .hasMessage("must be a finite number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | must be a number > 0",
        "-1 | must be a number > 0",
      })
  void refusesNumbersOutOfRange(String text, String law) {
    assertThatThrownBy(() -> new Kind.Real(Range.positive()).parse(text)).hasMessage(law);
  }

  @Test
  void readsWholeNumbersInEverySpelling() throws BrokenLaw {
    Kind.Whole whole = new Kind.Whole(1, 100);
    assertThat(whole.parse("64")).isEqualTo(64L);
    assertThat(whole.parse("6.4e1")).isEqualTo(64L);
    assertThatThrownBy(() -> whole.parse("64.5")).hasMessage("must be a whole number in [1, 100]");
    assertThatThrownBy(() -> whole.parse("0")).hasMessage("must be a whole number in [1, 100]");
    assertThatThrownBy(() -> new Kind.Whole(1, Parameter.LARGEST_WHOLE).parse("1e300"))
        .hasMessage("must be a whole number >= 1");
  }

  @Test
  void readsFlagsWordsAndTexts() throws BrokenLaw {
    assertThat(new Kind.Flag().parse("true")).isEqualTo(true);
    assertThat(new Kind.Choice(List.of("a", "b")).parse("b")).isEqualTo("b");
    assertThat(new Kind.Text().parse("some text")).isEqualTo("some text");
    assertThatThrownBy(() -> new Kind.Flag().parse("1")).hasMessage("must be true or false");
    assertThatThrownBy(() -> new Kind.Choice(List.of("a", "b")).parse("c"))
        .hasMessage("must be one of a, b");
    assertThatThrownBy(() -> new Kind.Text().parse(" "))
        .hasMessage("must be a text that is not blank");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01",
    "64, 64",
    "1e-4, 0.0001",
    "1.4e-4, 0.00014",
    "1e-5, 1e-5",
    "1.5e-9, 1.5e-9",
    "1.5e20, 1.5e20",
    "123456789, 123456789",
    "0, 0",
    "-2.5, -2.5"
  })
  void spellsNumbersInOneWay(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }

  @Test
  void statesRangesAsLaws() {
    assertThat(Range.halfOpen(0, 1).law()).isEqualTo("in [0, 1)");
    assertThat(Range.open(-1, 1).law()).isEqualTo("in (-1, 1)");
    assertThat(Range.atLeast(1).law()).isEqualTo(">= 1");
    assertThat(Range.halfOpen(0, 1).contains(1)).isFalse();
    assertThat(Range.halfOpen(0, 1).contains(0)).isTrue();
    assertThat(Range.anyNumber().contains(Double.NaN)).isFalse();
  }
}
