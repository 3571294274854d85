package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep report}: tables and report from the Parquet alone. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes tables and report.html of a result directory, from its Parquet alone.")
final class ReportVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory.")
  private String directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Storage storage = Storage.with(HadoopSettings.ofThisProcess());
    ResultLayout layout = new ResultLayout(directory);
    PrintWriter out = spec.commandLine().getOut();
    if (!storage.exists(layout.study())) {
      spec.commandLine()
          .getErr()
          .println("sweep: " + directory + " is no result directory: it has no study.yaml");
      return ExitCode.WRONG_INPUT;
    }
    try (SparkSession spark = SparkStart.session("sweep report " + directory)) {
      WriteReport.Result report = new WriteReport(spark, storage, layout).execute();
      out.println(report.table());
      out.println("report: " + directory + "/report.html");
      out.flush();
    }
    return ExitCode.OK;
  }
}
