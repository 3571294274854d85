package org.sweep.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.stability.Contraction;
import org.sweep.analysis.stability.Stability;
import org.sweep.analysis.stability.WriteStability;
import org.sweep.report.figure.StabilityFigure;
import org.sweep.report.html.StabilitySection;
import org.sweep.report.table.WriteStabilityTables;

/**
 * Writes {@code stability} and its tables where theory says something of a study's trials, and
 * takes those of an earlier report away where it does not.
 */
final class WriteStabilityReport {
  private final ResultTables tables;
  private final WriteStabilityTables written;

  WriteStabilityReport(ResultTables tables) {
    this.tables = tables;
    this.written = new WriteStabilityTables(tables.storage(), tables.layout());
  }

  /**
   * What was written.
   *
   * @param paths the files
   * @param section what the page shows; empty if there is nothing to say
   */
  record Result(List<String> paths, Optional<StabilitySection> section) {
    /** Copies the list. */
    Result {
      paths = List.copyOf(paths);
    }
  }

  Result execute() throws IOException {
    Optional<Stability> known = Stability.of(tables);
    if (known.isEmpty()) {
      tables.storage().delete(tables.layout().folder(WriteStability.TABLE));
      written.delete();
      return new Result(List.of(), Optional.empty());
    }
    try (Stability stability = known.get()) {
      WriteStability.Result table = new WriteStability(tables).execute(stability);
      List<String> paths = new ArrayList<>(List.of(table.path()));
      paths.addAll(written.execute(table.rows()));
      int seeds = StabilityFigure.seeds(stability.configurations());
      List<Contraction> trials = stability.trials(seeds);
      StabilityFigure figure = new StabilityFigure(tables.description(), trials);
      return new Result(paths, Optional.of(new StabilitySection(table.rows(), figure.figure())));
    }
  }
}
