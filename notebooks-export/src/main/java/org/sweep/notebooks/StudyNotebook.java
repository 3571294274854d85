package org.sweep.notebooks;

import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.ReportTable.At;

/**
 * The notebook that tells a study's story: what was asked, how to open the tables, the table of the
 * report, learning curves, how trials ended, where the numbers come from.
 */
final class StudyNotebook {
  private static final String TABLES =
      """
      ## The tables

      `steps/*.parquet` has a row per trial and recorded step, `trials/*.parquet` a row per trial. \
      Every axis of the grid is a column of both, beside `study`, `trial_id`, `configuration_id` \
      and `seed`. The cells below need pandas, matplotlib, and DuckDB or pyarrow; SciPy is used \
      where it is installed.
      """;

  private static final String CURVES =
      """
      ## Learning curves

      A line is the mean over the trials of a configuration, the band around it reaches from the \
      lowest to the highest value.
      """;

  private static final String OUTCOMES =
      """
      ## How the trials ended

      A diverged trial is a result: a loss left the bounds of the study's stop rule. So are one \
      that plateaued, since its metric did not improve any more, and one that was pruned, since \
      others did better at a rung. A failed one is not.
      """;

  private final StudyDescription study;
  private final String results;

  /**
   * The notebook of {@code study}.
   *
   * @param results the result directory, as seen from the notebook's folder
   */
  StudyNotebook(StudyDescription study, String results) {
    this.study = study;
    this.results = results;
  }

  Notebook notebook() {
    List<Cell> cells = new ArrayList<>();
    cells.add(title());
    cells.add(studyFile());
    cells.add(new Cell.Markdown("tables", TABLES));
    cells.add(PythonCells.settings(study.table(), results));
    cells.addAll(PythonCells.fixed("requirements", "open-tables", "trials"));
    cells.add(report());
    cells.addAll(PythonCells.fixed("summary", "report-table"));
    cells.add(new Cell.Markdown("curves", CURVES));
    cells.addAll(PythonCells.fixed("learning-curves"));
    cells.add(new Cell.Markdown("outcomes", OUTCOMES));
    cells.addAll(PythonCells.fixed("outcome-counts", "incomplete-trials"));
    cells.add(provenance());
    cells.addAll(PythonCells.fixed("origins"));
    return new Notebook(study.name(), Kernel.PYTHON, cells);
  }

  private Cell title() {
    String title = "# " + PlainText.line(study.name());
    String description = PlainText.paragraphs(study.description()).strip();
    return new Cell.Markdown("title", description.isEmpty() ? title : title + "\n\n" + description);
  }

  private Cell studyFile() {
    return new Cell.Markdown(
        "study-file", "## The study\n\n" + PlainText.block("yaml", study.study()));
  }

  private Cell report() {
    ReportTable table = study.table();
    String others =
        table.others().isEmpty() ? "" : ", each combination of the other axes in a row of its own";
    return new Cell.Markdown(
        "report",
        """
        ## `%s` by `%s` and `%s`

        The %s recorded value of each trial: mean over the trials of a configuration that \
        completed or plateaued, with standard deviation and 95 %% t-interval%s. Trials that \
        diverged, were pruned or failed are counted beside it.
        """
            .formatted(
                table.metric(),
                table.rows().column(),
                table.columns().column(),
                table.at() == At.LAST ? "last" : "best",
                others));
  }

  private Cell provenance() {
    String heading = "## Provenance";
    String block = study.provenance();
    return new Cell.Markdown(
        "provenance",
        block.isEmpty() ? heading : heading + "\n\n" + PlainText.block("yaml", block));
  }
}
