package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.schema.StudyColumns;
import org.sweep.store.DirectoryLock;
import org.sweep.store.ResultDescription;
import org.sweep.store.compact.CompactResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep compact}: few large Parquet files out of many small ones. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = {
      "Makes few large Parquet files of steps and trials out of many small ones.",
      "The rows stay the same. Nothing else may run in the directory at that time."
    })
final class CompactVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory.")
  private String directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, String> hadoop = HadoopSettings.ofThisProcess();
    Storage storage = Storage.with(hadoop);
    PrintWriter out = spec.commandLine().getOut();
    ResultLayout layout = new ResultLayout(storage.qualified(directory));
    if (!storage.exists(layout.study())) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("sweep: " + directory + " is no result directory: it has no study.yaml");
      return ExitCode.WRONG_INPUT;
    }
    ResultDescription description = ResultDescription.read(storage, layout);
    StudyColumns columns =
        new StudyColumns(description.axisColumns(), description.metrics(), List.of());
    try (DirectoryLock lock =
            DirectoryLock.on(storage, layout, out::println, Thread.currentThread()::interrupt);
        SparkSession spark = SparkStart.session("sweep compact " + directory)) {
      CompactResults.Result result =
          new CompactResults(spark, hadoop, layout).execute(columns, CompactResults.TARGET_BYTES);
      out.println(lock.loss().orElseGet(() -> line(result)));
      out.flush();
      return lock.loss().isPresent() ? ExitCode.CANNOT_RUN : ExitCode.OK;
    }
  }

  /** {@code 20002 files, 41.2 MiB -> 4 files, 18.3 MiB}. */
  static String line(CompactResults.Result result) {
    return result.hasChanged()
        ? ResultSize.text(result.before()) + " -> " + ResultSize.text(result.after())
        : "nothing to compact: " + ResultSize.text(result.before());
  }
}
