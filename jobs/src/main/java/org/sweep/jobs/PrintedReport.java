package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.spark.sql.SparkSession;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.WriteReport;

/** Writes tables and report of a result directory, and prints the table that the study asks for. */
final class PrintedReport {
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

  /**
   * Writes and prints.
   *
   * @throws IOException if the tables cannot be read or written
   */
  void execute(SparkSession spark) throws IOException {
    WriteReport.Result report = new WriteReport(spark, storage, layout).execute();
    out.println();
    out.println(report.table());
    out.println("report: " + layout.root() + "/report.html");
    out.flush();
  }
}
