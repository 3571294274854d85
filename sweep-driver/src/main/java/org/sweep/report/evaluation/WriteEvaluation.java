package org.sweep.report.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.evaluation.Evaluations;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionTable;
import org.sweep.report.section.SectionWriter;
import org.sweep.report.table.WriteDerivedTable;

/** Writes the texts of {@code evaluation}, where {@code sweep evaluate} wrote the table. */
public final class WriteEvaluation implements SectionWriter {
  private static final String HINT =
      "Networks are those of record.network, scored by ./sweep evaluate. F1 is the harmonic mean of"
          + " precision and recall, averaged over the classes; confusion matrices are in"
          + " evaluation/evaluation.parquet.";
  private static final Set<String> NOT_ON_THE_PAGE = Set.of("trial id", "configuration id");
  private static final String SQL = "SELECT * EXCLUDE (confusion) FROM 'evaluation/*.parquet'";

  /** A writer of this part. */
  public WriteEvaluation() {}

  @Override
  public Result write(ResultTables tables) throws IOException {
    WriteDerivedTable table =
        new WriteDerivedTable(tables, Evaluations.shown(tables.description()));
    if (!tables.storage().exists(tables.derived(Evaluations.NAME))) {
      return new Result(List.of(), Optional.empty());
    }
    WriteDerivedTable.Result written = table.texts(Evaluations.rows(tables));
    if (written.rows().isEmpty()) {
      table.delete();
      return new Result(List.of(), Optional.empty());
    }
    Section section =
        new Section(
            Evaluations.NAME,
            "Stored networks",
            Evaluations.findings(tables),
            HINT,
            List.of(new SectionTable(written.sheet().without(NOT_ON_THE_PAGE), SQL)),
            List.of());
    return new Result(written.paths(), Optional.of(section));
  }
}
