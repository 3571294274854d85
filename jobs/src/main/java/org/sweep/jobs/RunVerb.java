package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.sweep.store.DirectoryLock;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep run}: what is missing of a study, then tables and report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = {
      "Runs what is missing of a study, then writes tables and report.",
      "The same command after a crash, or with more seeds or values, runs only what is missing."
    })
final class RunVerb implements Callable<Integer> {
  @Mixin private StudyArguments arguments;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master, say local[2] or spark://host:7077 (default: local[*], or what"
              + " spark-submit was given).")
  private String master;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InvalidStudy, IOException, InterruptedException {
    if (master != null) {
      System.setProperty("spark.master", master);
    }
    StudySpec study = arguments.study();
    String directory = arguments.resultDirectory(study);
    PrintWriter out = spec.commandLine().getOut();
    RunStudy run = new RunStudy(study, directory, out);
    PrintedReport report = new PrintedReport(directory, out);
    Plan plan = run.plan();
    if (plan.missing().isEmpty() && report.isUpToDate(study)) {
      report.printAgain();
      return ExitCode.OK;
    }
    try (DirectoryLock lock = run.lock(Thread.currentThread()::interrupt)) {
      return execute(run, plan, report, lock);
    }
  }

  private static int execute(RunStudy run, Plan plan, PrintedReport report, DirectoryLock lock)
      throws IOException, InterruptedException {
    try (SparkSession spark = SparkStart.session("sweep " + run.study())) {
      RunStudy.Result result = run.execute(plan, spark);
      report.execute(spark);
      run.hint();
      return result.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    } catch (InterruptedException e) {
      if (lock.loss().isPresent()) {
        throw new IOException(lock.loss().get(), e);
      }
      throw e;
    }
  }
}
