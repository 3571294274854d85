package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void hasStatsmodelsWilsonInterval() {
    for (JsonNode row : GoldenNumbers.of("thresholds").get("shares")) {
      Share share = new Share(row.get(0).asLong(), row.get(1).asLong());
      assertThat(share.low()).as(row.toString()).isCloseTo(row.get(2).asDouble(), within(1e-12));
      assertThat(share.high()).as(row.toString()).isCloseTo(row.get(3).asDouble(), within(1e-12));
    }
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> new Share(3, 2))
        .hasMessage("successes must be 0 to n and n >= 1, but were 3 of 2");
    assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
