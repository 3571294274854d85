package org.sweep.jobs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.schedule.TrialNames;
import org.sweep.trial.Trial;
import org.sweep.verify.Difference;

/** The result of a verification in lines. */
final class VerifyLines {
  private static final int MOST_LINES = 30;

  private static final List<String> HEAD =
      List.of("trial", "table", "step", "column", "stored", "run again", "rows", "is");

  private final VerifyStudy.Result result;

  VerifyLines(VerifyStudy.Result result) {
    this.result = result;
  }

  /**
   * Prints everything.
   *
   * @return whether nothing is wrong
   */
  boolean print(PrintWriter out) {
    out.printf(
        "%d of %d ended trials were run again, and all files were looked at%n",
        result.sample().size(), result.ended());
    new TreeMap<>(result.makers())
        .forEach(
            (maker, trials) ->
                out.printf(
                    "%d of them were made by %s, not by what runs here: rows may differ%n",
                    trials, maker));
    if (!result.problems().isEmpty()) {
      out.printf("%n%d problems of the files:%n", result.problems().size());
      limited(result.problems()).forEach(line -> out.println("  " + line));
    }
    if (!result.differences().isEmpty()) {
      long trials = result.differences().stream().map(Difference::trial).distinct().count();
      out.printf("%n%d trials differ, first at:%n", trials);
      limited(table()).forEach(line -> out.println("  " + line));
    }
    boolean isSame = result.problems().isEmpty() && result.differences().isEmpty();
    if (isSame) {
      out.println("all rows are the same, and every trial stands once in whole files");
    }
    out.flush();
    return isSame;
  }

  private static List<String> limited(List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
    first.add("... and " + (lines.size() - MOST_LINES) + " more");
    return first;
  }

  private List<String> table() {
    Map<String, Trial> byId = new HashMap<>();
    result.sample().forEach(trial -> byId.put(trial.id().text(), trial));
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (Difference difference : result.differences()) {
      rows.add(
          List.of(
              difference.trial(),
              difference.table(),
              difference.step() < 0 ? "" : Long.toString(difference.step()),
              difference.column(),
              difference.stored(),
              difference.again(),
              Long.toString(difference.rows()),
              TrialNames.of(byId.get(difference.trial()))));
    }
    int[] widths = new int[HEAD.size()];
    rows.forEach(row -> widen(widths, row));
    return rows.stream().map(row -> line(widths, row)).toList();
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static String line(int[] widths, List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
