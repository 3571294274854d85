package org.sweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkLibraryTest {
  @Test
  void isThereInTests() {
    assertThat(NetworkLibrary.isThere()).isTrue();
  }

  @Test
  void isNotThereWhereItsClassIsNot() {
    assertThat(NetworkLibrary.isThere("org.deeplearning4j.spark.Absent")).isFalse();
  }
}
