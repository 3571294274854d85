package org.sweep.notebooks.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {
  @Test
  void numbersFlagsListsAndMapsAreLiterals() {
    assertThat(PythonLiteral.code(64)).isEqualTo("64");
    assertThat(PythonLiteral.code(1e-7)).isEqualTo("1.0e-7");
    assertThat(PythonLiteral.code(Double.NEGATIVE_INFINITY)).isEqualTo("float(\"-Infinity\")");
    assertThat(PythonLiteral.code(List.of(true, false))).isEqualTo("[True, False]");
    assertThat(PythonLiteral.code(Map.of("a", List.of("b", 0.5))))
        .isEqualTo("{\n    \"a\": [\"b\", 0.5],\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "\"",
        "\\",
        "ends with \\",
        "\"\"\"",
        "'''",
        "\")\nimport os\n(\"",
        "\r\n",
        "\\u0022",
        "\u0000\u001f\u2028",
        "</script>",
        "{x} %s ${y}",
        "größer 🙂"
      })
  void textsCannotEndTheirLiteral(String text) throws JsonProcessingException {
    String code = PythonLiteral.code(text);
    assertThat(code).startsWith("\"").endsWith("\"").doesNotContain("\n", "\r");
    assertThat(code.substring(1, code.length() - 1))
        .doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*\"");
    assertThat(new ObjectMapper().readValue(code, String.class)).isEqualTo(text);
  }

  @Test
  void refusesWhatHasNoLiteral() {
    assertThatThrownBy(() -> PythonLiteral.code(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no Python value: ");
  }
}
