package org.sweep.report.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  /** Advance widths of Helvetica: H 722, e 556, l 222, o 556. */
  @Test
  void addsTheWidthsOfTheLetters() {
    assertThat(TextWidth.of("Hello", 10)).isCloseTo(22.78, within(1e-9));
    assertThat(TextWidth.of("", 10)).isZero();
  }

  @Test
  void cutsWhatDoesNotFit() {
    assertThat(TextWidth.cut("Hello", 10, 23)).isEqualTo("Hello");
    assertThat(TextWidth.cut("Hello world", 10, 28)).isEqualTo("Hell…");
  }

  @Test
  void breaksLinesAtSpaces() {
    assertThat(TextWidth.lines("one two three", 10, 40)).containsExactly("one two", "three");
    assertThat(TextWidth.lines("", 10, 40)).isEmpty();
  }
}
