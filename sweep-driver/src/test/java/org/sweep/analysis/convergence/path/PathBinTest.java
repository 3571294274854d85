package org.sweep.analysis.convergence.path;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PathBinTest {
  @Test
  void isNoPointOfAPathWithoutValues() {
    assertThatThrownBy(() -> new PathBin().point(3, 0))
        .hasMessage("bin 3 must have a finite value");
  }
}
