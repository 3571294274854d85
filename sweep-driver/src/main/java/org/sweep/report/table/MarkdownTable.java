package org.sweep.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sheets as Markdown tables, as GitHub and pandoc read them. */
final class MarkdownTable implements Cell.Format<String> {
  private static final String MARKUP = "\\`*_[]|~$";

  private MarkdownTable() {}

  /** The table under its caption. */
  static String of(Sheet sheet) {
    MarkdownTable format = new MarkdownTable();
    List<String> lines = new ArrayList<>(List.of(escape(sheet.caption()) + ".", ""));
    lines.add(line(headings(sheet)));
    lines.add(line(rules(sheet)));
    sheet
        .rows()
        .forEach(row -> lines.add(line(row.stream().map(cell -> cell.in(format)).toList())));
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String label(String text) {
    return escape(text);
  }

  @Override
  public String figure(String text) {
    return escape(text);
  }

  @Override
  public String result(Cell.Result result) {
    String note = escape(result.note());
    if (result.estimate().isEmpty()) {
      return note;
    }
    String value = PlainText.of(result.estimate().get());
    return (result.best() ? "**" + value + "**" : value) + " (" + note + ")";
  }

  @Override
  public String missing() {
    return "–";
  }

  /** {@code text} on one line, with what Markdown would read as markup escaped. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    PlainText.oneLine(text).codePoints().forEach(point -> escaped.append(escaped(point)));
    return escaped.toString();
  }

  private static String escaped(int point) {
    return switch (point) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      default -> (MARKUP.indexOf(point) >= 0 ? "\\" : "") + Character.toString(point);
    };
  }

  private static List<String> headings(Sheet sheet) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < sheet.headings().size(); i++) {
      boolean spanned = sheet.hasSpanner() && i >= sheet.labels();
      String heading = escape(sheet.headings().get(i));
      headings.add(spanned ? escape(sheet.spanner()) + " = " + heading : heading);
    }
    return headings;
  }

  private static List<String> rules(Sheet sheet) {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < sheet.headings().size(); i++) {
      rules.add(i < sheet.labels() ? ":---" : "---:");
    }
    return rules;
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
