package org.sweep.report.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.compare.StepsToTarget;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.ReadContest;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionTable;
import org.sweep.report.section.SectionWriter;
import org.sweep.report.table.Sheet;
import org.sweep.report.table.WriteDerivedTable;

/**
 * Writes what is known of contenders beside each other. It reads steps to the target from the table
 * {@code convergence}, if that is written.
 */
public final class WriteComparison implements SectionWriter {
  private static final String HINT =
      "Contenders are compared at their tuned configurations: on each task the one with the best"
          + " mean. Trials that diverged, were pruned, timed out or failed rank below all others and"
          + " are counted as unfinished. Seeds are the units of every interval; equal seeds have"
          + " equal initial weights and batches. Bootstrap intervals of fewer than about ten seeds"
          + " are too narrow, and no interval knows that the best was chosen after the fact, of"
          + " configurations or of contenders. A dash: too few runs.";

  @Override
  public Result write(ResultTables tables) throws IOException {
    Contest contest = new ReadContest(tables).execute();
    ComparisonTables compared = ComparisonTables.of(contest, StepsToTarget.read(tables));
    ShownRows shown = new ShownRows(compared);
    List<String> paths = new ArrayList<>();
    List<SectionTable> sheets = new ArrayList<>();
    for (ComparedTable part : compared.tables()) {
      WriteDerivedTable writer = new WriteDerivedTable(tables, part.table());
      if (part.rows().isEmpty()) {
        writer.delete();
        continue;
      }
      WriteDerivedTable.Result written = writer.execute(part.rows());
      paths.addAll(written.paths());
      String name = part.table().name();
      Sheet sheet = shown.of(name, written);
      if (!sheet.rows().isEmpty()) {
        sheets.add(new SectionTable(sheet, ComparisonFormulas.of(name, contest)));
      }
    }
    Section section =
        new Section(
            "comparison",
            "Comparison",
            new ComparisonSentences(compared).findings(),
            sheets.isEmpty() ? "" : HINT,
            sheets,
            new ComparisonFigures(compared).figures());
    return new Result(paths, Optional.of(section));
  }
}
