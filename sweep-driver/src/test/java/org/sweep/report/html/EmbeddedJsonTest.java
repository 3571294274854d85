package org.sweep.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class EmbeddedJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void cannotEndItsScriptElement() throws Exception {
    String hostile = "</script><script>alert(1)</script><!-- & \u2028\u2029 \"\\";
    ObjectNode node = JSON.createObjectNode().put(hostile, hostile);
    String text = EmbeddedJson.of(node);
    assertThat(text).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(JSON.readTree(text)).isEqualTo(node);
  }
}
