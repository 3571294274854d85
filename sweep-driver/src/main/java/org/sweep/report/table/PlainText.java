package org.sweep.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sheets as aligned columns for a terminal. */
public final class PlainText implements Cell.Format<String> {
  private static final String GAP = "  ";

  private PlainText() {}

  /** The table under its caption, without a line break at the end of lines that are too long. */
  public static String of(Sheet sheet) {
    PlainText format = new PlainText();
    List<List<String>> lines = new ArrayList<>();
    if (sheet.hasSpanner()) {
      lines.add(spanner(sheet));
    }
    lines.add(sheet.headings().stream().map(PlainText::oneLine).toList());
    sheet.rows().forEach(row -> lines.add(row.stream().map(cell -> cell.in(format)).toList()));
    List<Integer> widths = widths(lines);
    StringBuilder text = new StringBuilder(oneLine(sheet.caption())).append("\n\n");
    lines.forEach(line -> text.append(aligned(line, widths)).append('\n'));
    return text.append(legend(sheet)).toString();
  }

  /** A cell as it stands in a table. */
  static String of(Cell cell) {
    return cell.in(new PlainText());
  }

  /** {@code 0.853 ± 0.012}, or with an exponent {@code (1.53 ± 0.12)e-7}. */
  public static String of(Estimate estimate) {
    String value =
        estimate.mean() + estimate.halfWidth().map(halfWidth -> " ± " + halfWidth).orElse("");
    return estimate.exponent() == 0 ? value : "(" + value + ")e" + estimate.exponent();
  }

  /** {@code text} with a space for every character that would break a line or steer a terminal. */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(point -> isPrintable(point) ? point : ' ').forEach(line::appendCodePoint);
    return line.toString();
  }

  @Override
  public String label(String text) {
    return oneLine(text);
  }

  @Override
  public String figure(String text) {
    return text;
  }

  @Override
  public String result(Cell.Result result) {
    if (result.estimate().isEmpty()) {
      return result.note();
    }
    String mark = result.best() ? "*" : "";
    return of(result.estimate().get()) + mark + " (" + result.note() + ")";
  }

  @Override
  public String missing() {
    return "-";
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static List<String> spanner(Sheet sheet) {
    List<String> line = new ArrayList<>(Collections.nCopies(sheet.headings().size(), ""));
    line.set(sheet.labels(), oneLine(sheet.spanner()));
    return line;
  }

  private static List<Integer> widths(List<List<String>> lines) {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(lines.get(0).size(), 0));
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths.set(i, Math.max(widths.get(i), width(line.get(i))));
      }
    }
    return widths;
  }

  private static String aligned(List<String> line, List<Integer> widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      int missing = widths.get(i) - width(line.get(i));
      text.append(line.get(i)).append(" ".repeat(missing)).append(GAP);
    }
    return text.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String legend(Sheet sheet) {
    boolean marked =
        sheet.rows().stream()
            .flatMap(List::stream)
            .anyMatch(cell -> cell instanceof Cell.Result result && result.best());
    return marked ? "* best mean of its column\n" : "";
  }
}
