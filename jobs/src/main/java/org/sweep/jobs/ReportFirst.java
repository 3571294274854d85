package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.WriteReport;
import org.sweep.report.WriteReport.Figures;

/** Brings tables and figures of a result directory up to date, where they are not. */
final class ReportFirst {
  private final Storage storage = Storage.with(HadoopSettings.ofThisProcess());
  private final Path directory;
  private final ResultLayout layout;
  private final PrintWriter out;

  /**
   * The report of a result directory.
   *
   * @param directory a result directory on a local disk
   * @param out where people read along
   */
  ReportFirst(Path directory, PrintWriter out) {
    this.directory = directory;
    this.layout = new ResultLayout(directory.toString());
    this.out = out;
  }

  /**
   * Writes the report if trials have ended since, or if figures are missing. One that cannot be
   * written leaves the export to what is there.
   *
   * @throws IOException if the directory cannot be read
   */
  void execute() throws IOException {
    if (!Files.exists(directory.resolve("study.yaml")) || files("trials").isEmpty()) {
      return;
    }
    boolean isCurrent = storage.isNewerThanAllOf(layout.trials(), layout.report());
    if (isCurrent && !files("figures").isEmpty()) {
      return;
    }
    out.println(
        (isCurrent ? "figures are missing" : "tables are missing or older than the trials")
            + ": writing the report first (--no-report leaves it)");
    out.flush();
    try (SparkSession spark = SparkStart.session("sweep export " + directory)) {
      new WriteReport(spark, storage, layout, Figures.AS_FILES_TOO)
          .execute()
          .notes()
          .forEach(out::println);
    } catch (IOException | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      out.println("the report cannot be written (" + reason + "): going on with what is there");
    }
  }

  private List<Path> files(String folder) throws IOException {
    Path path = directory.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    }
  }
}
