package org.sweep.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMasterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"local; 1", "local[3]; 3", "local[4,2]; 4"})
  void hasCoresByItsName(String master, int cores) {
    assertThat(LocalMaster.is(master)).isTrue();
    assertThat(LocalMaster.cores(master)).isEqualTo(cores);
  }

  @ParameterizedTest
  @CsvSource({"local-cluster[2]", "spark://host:7077", "yarn"})
  void isNoClusters(String master) {
    assertThat(LocalMaster.is(master)).isFalse();
  }
}
