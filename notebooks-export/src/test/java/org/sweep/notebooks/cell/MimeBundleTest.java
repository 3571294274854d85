package org.sweep.notebooks.cell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MimeBundleTest {
  @Test
  void hasAForm() {
    assertThatThrownBy(() -> new MimeBundle(Collections.emptySortedMap(), OptionalInt.empty()))
        .hasMessage("a bundle must have at least one form");
  }
}
