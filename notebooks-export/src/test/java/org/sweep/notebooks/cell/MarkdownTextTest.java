package org.sweep.notebooks.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          plain 8x8 words., plain 8x8 words.
          <script>x</script>, \\<script\\>x\\</script\\>
          &lt;, \\&lt;
          [a](javascript:b), \\[a\\](javascript:b)
          ![a](b), \\!\\[a\\](b)
          `code` *and* _such_, \\`code\\` \\*and\\* \\_such\\_
          $x^2$, \\$x^2\\$
          a \\ b, a \\\\ b
          # heading, \\# heading
          - item, \\- item
          + item, \\+ item
          === , \\===
          1. item, 1\\. item
          12) item, 12\\) item
          1.5 is 3/2, 1\\.5 is 3/2
          a - b, a - b
          a|b ~c~, a\\|b \\~c\\~
          """)
  void meansOnlyItself(String text, String markdown) {
    assertThat(MarkdownText.line(text)).isEqualTo(markdown);
  }

  @Test
  void linesAreJoinedAndIndentationIsDropped() {
    assertThat(MarkdownText.line("a\n\n   # b\r\nc")).isEqualTo("a \\# b c");
    assertThat(MarkdownText.paragraphs("one\n    two\n\n- three\n"))
        .isEqualTo("one\ntwo\n\n\\- three");
  }

  @Test
  void noTextEndsItsBlock() {
    assertThat(MarkdownText.block("yaml", "a: 1\n")).isEqualTo("```yaml\na: 1\n```");
    assertThat(MarkdownText.block("yaml", "```\nb\n````\n"))
        .isEqualTo("`````yaml\n```\nb\n````\n`````");
  }
}
