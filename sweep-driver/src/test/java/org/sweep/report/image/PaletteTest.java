package org.sweep.report.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaletteTest {
  private final Palette palette = Palette.ofPage();

  @Test
  void takesColoursFromTheLightThemeOfThePage() {
    assertThat(palette.resolved("var(--paper)")).isEqualTo("#ffffff");
    assertThat(palette.resolved("#123456")).isEqualTo("#123456");
    assertThatThrownBy(() -> palette.resolved("var(--nothing)"))
        .hasMessage("report.css has no colour --nothing");
  }

  @Test
  void needsTheLightTheme() {
    assertThatThrownBy(() -> new Palette("body { margin: 0 }"))
        .hasMessage("report.css must have a block :root");
  }

  /** Golden colours: what Chromium draws for the same mixtures. */
  @Test
  void mixesColoursAsABrowserDoes() {
    assertThat(palette.resolved("color-mix(in oklab, var(--kind-1) 50%, var(--neutral))"))
        .isEqualTo("#b9836d");
    assertThat(palette.resolved("color-mix(in oklab, var(--kind-0) 25%, var(--neutral))"))
        .isEqualTo("#8598b7");
  }
}
