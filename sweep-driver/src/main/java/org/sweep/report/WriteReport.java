package org.sweep.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.WriteAggregates;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.compare.WriteComparison;
import org.sweep.report.convergence.WriteConvergence;
import org.sweep.report.evaluation.WriteEvaluation;
import org.sweep.report.html.HtmlReport;
import org.sweep.report.image.VegaEngine;
import org.sweep.report.image.WriteImages;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionWriter;
import org.sweep.report.table.PlainText;
import org.sweep.report.table.WriteTables;
import org.sweep.report.threshold.WriteThresholds;

/**
 * Writes everything that is made from {@code steps} and {@code trials}: {@code summary}, {@code
 * curves}, {@code stability}, {@code tables}, {@code figures} and {@code report.html}. A study that
 * is not finished has a report too.
 */
public final class WriteReport {
  /** The parts of the page; comparisons read when trials reached the target, which comes first. */
  private static final List<SectionWriter> SECTIONS =
      List.of(
          new WriteConvergence(),
          new WriteComparison(),
          new WriteThresholds(),
          new WriteEvaluation());

  private final SparkSession spark;
  private final Storage storage;
  private final ResultLayout layout;
  private final Figures figures;

  /** Where figures are drawn. */
  public enum Figures {
    /** On the page, and as files. */
    AS_FILES_TOO,
    /** On the page alone, which takes a fraction of the time. */
    ON_THE_PAGE
  }

  /** A report of the result directory at {@code layout}. */
  public WriteReport(SparkSession spark, Storage storage, ResultLayout layout, Figures figures) {
    this.spark = spark;
    this.storage = storage;
    this.layout = layout;
    this.figures = figures;
  }

  /**
   * What was written.
   *
   * @param paths the files, the report last
   * @param table the table that the study asks for, as text for a terminal
   * @param notes what could not be written, in sentences
   */
  public record Result(List<String> paths, String table, List<String> notes) {
    /** Copies the lists. */
    public Result {
      paths = List.copyOf(paths);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Writes tables and report.
   *
   * @throws IOException if the directory does not describe its tables, or something cannot be
   *     written
   */
  public Result execute() throws IOException {
    try (ResultTables tables = ResultTables.open(spark, storage, layout);
        VegaEngine engine = figures == Figures.AS_FILES_TOO ? new VegaEngine() : null) {
      WriteAggregates.Result aggregates = new WriteAggregates(tables).execute();
      WriteTables.Result written =
          new WriteTables(storage, layout, tables.description(), aggregates.summary()).execute();
      WriteStabilityReport.Result stability = new WriteStabilityReport(tables).execute();
      List<String> paths = new ArrayList<>(aggregates.paths());
      paths.addAll(written.paths());
      paths.addAll(stability.paths());
      List<Section> sections = new ArrayList<>();
      for (SectionWriter writer : SECTIONS) {
        SectionWriter.Result part = writer.write(tables);
        paths.addAll(part.paths());
        part.section().ifPresent(sections::add);
      }
      HtmlReport.Page page =
          new HtmlReport(tables, written.pivot(), stability.section(), sections).page();
      WriteImages.Result images = images(engine, page);
      paths.addAll(images.paths());
      // The last, since its age says whether the directory's report is up to date.
      storage.writeText(layout.report(), page.text());
      paths.add(layout.report());
      return new Result(paths, PlainText.of(written.pivot().sheet()), images.notes());
    }
  }

  /** Files of an earlier report show what is no more. */
  private WriteImages.Result images(VegaEngine engine, HtmlReport.Page page) throws IOException {
    if (figures == Figures.AS_FILES_TOO) {
      return new WriteImages(engine, storage, layout).execute(page.charts(), page.figures());
    }
    storage.delete(layout.folder(WriteImages.FOLDER));
    return new WriteImages.Result(List.of(), List.of());
  }
}
