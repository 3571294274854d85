package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.sweep.report.WriteReport.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep report}: tables and report from the Parquet alone. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description =
        "Writes tables, report.html and its figures of a result directory, from its Parquet alone.")
final class ReportVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory.")
  private String directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintedReport report = new PrintedReport(directory, spec.commandLine().getOut());
    if (!report.isPossible()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("sweep: " + directory + " is no result directory: it has no study.yaml");
      return ExitCode.WRONG_INPUT;
    }
    try (SparkSession spark = SparkStart.session("sweep report " + directory)) {
      report.execute(spark, Figures.AS_FILES_TOO);
    }
    return ExitCode.OK;
  }
}
