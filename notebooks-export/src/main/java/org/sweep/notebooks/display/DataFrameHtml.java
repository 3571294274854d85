package org.sweep.notebooks.display;

import java.util.List;
import org.sweep.notebooks.display.Grid.Line;

/** A grid as HTML, laid out as pandas does it. Texts mean only themselves. */
final class DataFrameHtml {
  private static final String START =
      """
      <div>
      <style scoped>
          .dataframe tbody tr th:only-of-type {
              vertical-align: middle;
          }

          .dataframe tbody tr th {
              vertical-align: top;
          }

          .dataframe thead th {
              text-align: right;
          }
      </style>
      <table border="1" class="dataframe tex2jax_ignore">
        <thead>
          <tr style="text-align: right;">
      """;

  private DataFrameHtml() {}

  static String of(Grid grid) {
    StringBuilder html = new StringBuilder(START);
    html.append("      <th></th>\n");
    cells(html, "th", grid.columns());
    html.append("    </tr>\n  </thead>\n  <tbody>\n");
    for (Line line : grid.lines()) {
      html.append("    <tr>\n");
      cells(html, "th", List.of(line.label()));
      cells(html, "td", line.cells());
      html.append("    </tr>\n");
    }
    return html.append("  </tbody>\n</table>\n</div>").toString();
  }

  private static void cells(StringBuilder html, String tag, List<String> texts) {
    for (String text : texts) {
      html.append("      <%s>%s</%s>\n".formatted(tag, escaped(text.strip()), tag));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
