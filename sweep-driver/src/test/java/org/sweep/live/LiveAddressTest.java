package org.sweep.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveAddressTest {
  @Test
  void isOnThisMachineAloneUnlessAHostIsGiven() throws UnknownHostException {
    assertThat(LiveAddress.parse("8080")).isEqualTo(new LiveAddress("", 8080));
    assertThat(LiveAddress.parse("8080").resolve().getAddress().isLoopbackAddress()).isTrue();
    assertThat(LiveAddress.parse("0")).isEqualTo(new LiveAddress("", 0));
    assertThat(LiveAddress.parse("0.0.0.0:65535")).isEqualTo(new LiveAddress("0.0.0.0", 65_535));
    assertThat(LiveAddress.parse("node-7.lab:80")).isEqualTo(new LiveAddress("node-7.lab", 80));
    assertThat(LiveAddress.parse("[::1]:80").resolve().getAddress().isLoopbackAddress()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "65536",
        "123456",
        "host",
        "host:",
        ":80",
        "host:65536",
        "host:x",
        "me@host:80",
        "host:80/path",
        "a b:80",
        "http://host:80"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> LiveAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be a port in [0, 65535] or HOST:PORT, but was " + text);
  }
}
