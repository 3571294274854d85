package org.sweep.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sheets as LaTeX tables with the rules of booktabs. */
final class LatexTable implements Cell.Format<String> {
  private LatexTable() {}

  /** A {@code tabular} for a sheet that fits on a page, to be put into a {@code table}. */
  static String tabular(Sheet sheet) {
    return String.join(
        "\n",
        "% needs \\usepackage{booktabs}",
        "% " + PlainText.oneLine(sheet.caption()),
        "\\begin{tabular}{" + alignment(sheet) + "}",
        head(sheet),
        body(sheet),
        "\\end{tabular}",
        "");
  }

  /** A {@code longtable}, which breaks across pages. */
  static String longtable(Sheet sheet) {
    return String.join(
        "\n",
        "% needs \\usepackage{booktabs,longtable}",
        "\\begin{longtable}{" + alignment(sheet) + "}",
        "\\caption{" + escape(sheet.caption()) + "}\\\\",
        head(sheet),
        "\\endhead",
        body(sheet),
        "\\end{longtable}",
        "");
  }

  @Override
  public String label(String text) {
    return escape(text);
  }

  @Override
  public String figure(String text) {
    return "$" + number(text) + "$";
  }

  @Override
  public String result(Cell.Result result) {
    String note = escape(result.note());
    if (result.estimate().isEmpty()) {
      return note;
    }
    String value = math(result.estimate().get());
    String marked = result.best() ? "\\boldmath$" + value + "$" : "$" + value + "$";
    return "{" + marked + "} {\\footnotesize (" + note + ")}";
  }

  @Override
  public String missing() {
    return "--";
  }

  private static String math(Estimate estimate) {
    String value =
        number(estimate.mean())
            + estimate.halfWidth().map(halfWidth -> " \\pm " + halfWidth).orElse("");
    if (estimate.exponent() == 0) {
      return value;
    }
    return "(" + value + ") \\times 10^{" + estimate.exponent() + "}";
  }

  /** {@code 1.5e-7} with its exponent raised, and words that are no numbers upright. */
  private static String number(String text) {
    if (!Character.isDigit(text.charAt(text.length() - 1))) {
      return "\\mathrm{" + text + "}";
    }
    return text.replaceFirst("e(-?\\d+)$", " \\\\times 10^{$1}");
  }

  private static String alignment(Sheet sheet) {
    return "l".repeat(sheet.labels()) + "r".repeat(sheet.headings().size() - sheet.labels());
  }

  private static String head(Sheet sheet) {
    List<String> lines = new ArrayList<>(List.of("\\toprule"));
    if (sheet.hasSpanner()) {
      int first = sheet.labels() + 1;
      int last = sheet.headings().size();
      lines.add(
          "& ".repeat(sheet.labels())
              + "\\multicolumn{%d}{c}{%s} \\\\"
                  .formatted(last - sheet.labels(), escape(sheet.spanner())));
      lines.add("\\cmidrule(lr){%d-%d}".formatted(first, last));
    }
    lines.add(line(sheet.headings().stream().map(LatexTable::escape).toList()));
    lines.add("\\midrule");
    return String.join("\n", lines);
  }

  private static String body(Sheet sheet) {
    LatexTable format = new LatexTable();
    List<String> lines = new ArrayList<>();
    sheet
        .rows()
        .forEach(row -> lines.add(line(row.stream().map(cell -> cell.in(format)).toList())));
    lines.add("\\bottomrule");
    return String.join("\n", lines);
  }

  private static String line(List<String> cells) {
    return String.join(" & ", cells) + " \\\\";
  }

  /** {@code text} on one line, with what LaTeX would read as a command escaped. */
  private static String escape(String text) {
    return PlainText.oneLine(text)
        .codePoints()
        .mapToObj(LatexTable::escaped)
        .collect(Collectors.joining());
  }

  private static String escaped(int point) {
    return switch (point) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '|' -> "\\textbar{}";
      case '±' -> "$\\pm$";
      case '–' -> "--";
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + Character.toString(point);
      default -> Character.toString(point);
    };
  }
}
