package org.sweep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTest {
  @Test
  void namesItsGpusInTheOrderOfTheirAssignment() {
    assertThat(new Device(List.of("3"))).hasToString("gpu 3");
    assertThat(new Device(List.of("1", "0"))).hasToString("gpu 1,0");
  }

  @Test
  void isTheCpuWithoutAny() {
    assertThat(Device.CPU).hasToString("cpu").isEqualTo(new Device(List.of()));
  }
}
