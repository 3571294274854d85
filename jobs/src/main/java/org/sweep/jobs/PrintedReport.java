package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.spark.sql.SparkSession;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.WriteReport;
import org.sweep.report.WriteReport.Figures;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.study.ResolvedStudy;
import org.sweep.study.StudySpec;

/** Writes tables and report of a result directory, and prints the table that the study asks for. */
final class PrintedReport {
  /** Characters of a line beyond which a table is none on any terminal. */
  private static final int WIDEST = 400;

  private final Storage storage = Storage.with(HadoopSettings.ofThisProcess());
  private final ResultLayout layout;
  private final PrintWriter out;

  /**
   * The report of a result directory.
   *
   * @param directory the result directory
   * @param out where people read along
   */
  PrintedReport(String directory, PrintWriter out) {
    this.layout = new ResultLayout(directory);
    this.out = out;
  }

  /** Whether there is something to report on: a study.yaml. */
  boolean isPossible() throws IOException {
    return storage.exists(layout.study());
  }

  /** Whether the report is that of {@code study} as it is now, and of all its trials. */
  boolean isUpToDate(StudySpec study) throws IOException {
    return isPossible()
        && storage.isNewerThanAllOf(layout.trials(), layout.report())
        && ResultDescription.studyPart(storage.readText(layout.study()))
            .equals(ResolvedStudy.text(study));
  }

  /**
   * Prints the table as it was written last, which needs no Spark.
   *
   * @throws IOException if it cannot be read
   */
  void printAgain() throws IOException {
    TableSpec table = ResultDescription.read(storage, layout).table();
    print(storage.readText(layout.folder("tables") + "/" + table.name() + ".md"));
  }

  /**
   * Writes and prints.
   *
   * @param figures where figures are drawn
   * @throws IOException if the tables cannot be read or written
   */
  void execute(SparkSession spark, Figures figures) throws IOException {
    WriteReport.Result written = new WriteReport(spark, storage, layout, figures).execute();
    print(written.table());
    written.notes().forEach(out::println);
    out.flush();
  }

  private void print(String table) {
    out.println();
    int width = table.lines().mapToInt(String::length).max().orElse(0);
    if (width <= WIDEST) {
      out.println(table);
    } else {
      String folder = layout.folder("tables");
      out.println("the table is " + width + " characters wide and not printed, see " + folder);
    }
    out.println("report: " + layout.report());
    out.flush();
  }
}
