package org.sweep.linalg.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceOfThreadTest {
  private final List<String> selected = new ArrayList<>();
  private final DeviceOfThread device =
      new DeviceOfThread(
          new DeviceOfThread.Devices() {
            @Override
            public int count() {
              return 2;
            }

            @Override
            public void select(int number) {
              selected.add(Thread.currentThread().getName() + ": " + number);
            }
          });

  @Test
  void bindsTheCallingThreadToTheAddress() throws Nd4jUnavailable {
    device.use("1");
    assertThat(selected).containsExactly(Thread.currentThread().getName() + ": 1");
  }

  @Test
  void refusesADeviceThatIsNotThere() {
    assertThatThrownBy(() -> device.use("2"))
        .hasMessage("Spark assigned GPU 2, but ND4J sees 2 (CUDA_VISIBLE_DEVICES?)");
    assertThat(selected).isEmpty();
  }

  @Test
  void refusesAnAddressThatIsNoNumber() {
    assertThatThrownBy(() -> device.use("GPU-8a3f"))
        .hasMessageStartingWith("a GPU's address must be its number for backend: nd4j, but Spark")
        .hasMessageContaining("GPU-8a3f");
  }
}
