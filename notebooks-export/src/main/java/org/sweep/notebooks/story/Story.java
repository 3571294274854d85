package org.sweep.notebooks.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.cell.Notebook;
import org.sweep.notebooks.source.Flavour;
import org.sweep.notebooks.source.Settings;
import org.sweep.notebooks.table.TableName;

/**
 * What a notebook tells of a study: question, answer in short, tables and figures with what follows
 * from them, origins. Every sentence is made of numbers of the tables.
 */
public final class Story {
  private static final String TABLES =
      """
      ## The tables

      The code below reads the tables of the result directory and draws every figure again; run \
      it from top to bottom. Until then tables and findings are those of the export, and pictures \
      those of the report.""";

  static final List<Chapter> CHAPTERS =
      List.of(
          new OutcomesChapter(),
          new ReportTableChapter(),
          new CurvesChapter(),
          new ComparisonChapter(),
          new TuningChapter(),
          new ThresholdsChapter(),
          new ConvergenceChapter(),
          new StabilityChapter(),
          new PicturesChapter(),
          new FailuresChapter(),
          new ChecksChapter(),
          new ProvenanceChapter());

  private final Evidence evidence;
  private final Flavour flavour;
  private final String results;

  /**
   * The story of a result directory.
   *
   * @param directory the result directory
   * @param flavour what its code is written with
   * @param results the result directory, as seen from the notebook's folder
   * @throws IOException if {@code study.yaml} cannot be read, or is damaged
   */
  public Story(Path directory, Flavour flavour, String results) throws IOException {
    this.evidence = new Evidence(directory);
    this.flavour = flavour;
    this.results = results;
  }

  /** Copies of what its code reads, for notebooks where nothing reads Parquet. */
  public CsvCopies copies() {
    return new CsvCopies(evidence);
  }

  /**
   * The notebook.
   *
   * @throws IOException if a table cannot be read that nothing but a run can make again
   */
  public Notebook notebook() throws IOException {
    List<Cell> chapters = new ArrayList<>();
    CodeCells code = new CodeCells(evidence, flavour);
    for (Chapter chapter : CHAPTERS) {
      chapters.addAll(chapter.cells(evidence, code));
    }
    OpeningChapter opening = new OpeningChapter(evidence);
    List<Cell> cells = new ArrayList<>();
    cells.add(opening.title());
    cells.addAll(opening.missing());
    cells.add(opening.findings());
    cells.add(opening.grid());
    if (evidence.table(TableName.TRIALS).isPresent()) {
      cells.add(new Cell.Markdown("tables", TABLES));
      Settings settings = new Settings(evidence.study(), evidence.text().tasks(), results);
      cells.add(code.settings(settings));
      cells.addAll(code.quiet("open-tables"));
      cells.addAll(code.quiet("show-tables"));
      cells.addAll(code.quiet("figure-style"));
    }
    cells.addAll(chapters);
    return new Notebook(evidence.study().name(), flavour.kernel(), cells);
  }
}
