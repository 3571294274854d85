package org.sweep.report.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PngImageTest {
  @Test
  void isMadeOfSvgAlone() {
    assertThatThrownBy(() -> PngImage.of("<html/>")).hasMessage("the drawing is no SVG");
  }
}
