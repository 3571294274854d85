package org.sweep.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        .hasMessage("must be a whole number >= 1 and <= 2^53");
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

  @ParameterizedTest
  @MethodSource("laws")
  void statesItsLawInWords(Kind kind, String law) {
    assertThat(kind.law()).isEqualTo(law);
  }

  static List<Arguments> laws() {
    Kind number = new Kind.Real(Range.anyNumber());
    Kind numbers = new Kind.ListOf(number);
    Kind positive = new Kind.Real(Range.positive());
    Kind whole = new Kind.Whole(1, Parameter.LARGEST_WHOLE);
    Kind word = new Kind.Choice(List.of("a", "b"));
    Kind named = new Kind.Named("transform", List.of(Declaration.of("sgd", "")));
    return List.of(
        Arguments.of(numbers, "must be a list of finite numbers"),
        Arguments.of(new Kind.ListOf(numbers), "must be a list of lists of finite numbers"),
        Arguments.of(new Kind.ListOf(positive, 1, 3), "must be a list of 1 to 3 numbers > 0"),
        Arguments.of(new Kind.ListOf(positive, 2, 2), "must be a list of exactly 2 numbers > 0"),
        Arguments.of(
            new Kind.ListOf(whole, 0, 4), "must be a list of at most 4 whole numbers >= 1"),
        Arguments.of(
            new Kind.ListOf(whole, 2, Integer.MAX_VALUE),
            "must be a list of 2 or more whole numbers >= 1"),
        Arguments.of(
            new Kind.ListOf(new Kind.ListOf(whole, 1, 2)),
            "must be a list of lists of 1 to 2 whole numbers >= 1"),
        Arguments.of(new Kind.ListOf(word), "must be a list of words, each one of a, b"),
        Arguments.of(
            new Kind.ListOf(new Kind.Flag()), "must be a list of flags, each true or false"),
        Arguments.of(new Kind.ListOf(named), "must be a list of transforms (sgd)"),
        Arguments.of(
            new Kind.MapOf(numbers), "must be a mapping of names to lists of finite numbers"),
        Arguments.of(
            new Kind.MapOf(new Kind.Text()),
            "must be a mapping of names to texts that are not blank"),
        Arguments.of(
            new Kind.ListOf(new Kind.MapOf(whole)),
            "must be a list of mappings of names to whole numbers >= 1"));
  }

  @Test
  void refusesLengthsThatNoListHas() {
    Kind number = new Kind.Real(Range.anyNumber());
    assertThatThrownBy(() -> new Kind.ListOf(number, -1, 2))
        .hasMessage("list must have 0 <= shortest <= longest, but was -1..2");
    assertThatThrownBy(() -> new Kind.ListOf(number, 3, 2))
        .hasMessage("list must have 0 <= shortest <= longest, but was 3..2");
    Kind pair = new Kind.ListOf(number, 2, 2);
    assertThatThrownBy(() -> new Parameter("box", pair, Optional.of(List.of(1.0)), "ends"))
        .hasMessage("default of box must be a list of exactly 2 finite numbers, but was [1.0]");
    assertThat(new Kind.ListOf(number, 2, 3).allows(1)).isFalse();
    assertThat(new Kind.ListOf(number, 2, 3).allows(3)).isTrue();
    assertThat(new Kind.ListOf(number, 2, 3).allows(4)).isFalse();
  }
}
