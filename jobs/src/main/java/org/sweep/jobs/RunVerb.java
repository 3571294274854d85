package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.sweep.live.AddressRefused;
import org.sweep.live.LiveAddress;
import org.sweep.live.LivePage;
import org.sweep.live.LiveView;
import org.sweep.output.ResultLayout;
import org.sweep.report.WriteReport.Figures;
import org.sweep.resource.UnfitCluster;
import org.sweep.store.DirectoryLock;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Option(
      names = "--live",
      paramLabel = "[HOST:]PORT",
      converter = LiveAddressReader.class,
      description =
          "Serves a page that shows the sweep while it runs, to this machine alone unless a HOST"
              + " is given, say 0.0.0.0:8080. Port 0 takes a free one.")
  private LiveAddress live;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InvalidStudy, UnfitCluster, IOException, InterruptedException {
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
    run.fit(plan);
    Thread self = Thread.currentThread();
    List<String> given = spec.root().commandLine().getParseResult().originalArgs();
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.of(self, err, given);
        LiveView view = view(study, directory)) {
      return executeLocked(run, plan, report, interruption, view);
    }
  }

  private static int executeLocked(
      RunStudy run, Plan plan, PrintedReport report, Interruption interruption, LiveView view)
      throws IOException, InterruptedException, UnfitCluster {
    try (DirectoryLock lock = run.lock(Thread.currentThread()::interrupt)) {
      return execute(run, plan, report, lock, view);
    } catch (IOException | InterruptedException | UnfitCluster | RuntimeException e) {
      view.stopped(e);
      if (interruption.isRequested()) {
        return ExitCode.CANNOT_RUN;
      }
      throw e;
    }
  }

  /** What --live asks for; a port that is taken is refused like any other wrong argument. */
  private LiveView view(StudySpec study, String directory) throws IOException {
    if (live == null) {
      return LiveView.NONE;
    }
    try {
      LivePage page = LivePage.open(live, study.name(), new ResultLayout(directory).report());
      PrintWriter out = spec.commandLine().getOut();
      out.println("live: " + page.url());
      out.flush();
      return page;
    } catch (AddressRefused e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static int execute(
      RunStudy run, Plan plan, PrintedReport report, DirectoryLock lock, LiveView view)
      throws IOException, InterruptedException, UnfitCluster {
    try (SparkSession spark = run.session(view)) {
      run.askExecutor(spark);
      RunStudy.Result result = run.execute(plan, spark, view);
      report.execute(spark, Figures.ON_THE_PAGE);
      run.hint();
      view.done();
      return result.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    } catch (InterruptedException e) {
      if (lock.loss().isPresent()) {
        throw new IOException(lock.loss().get(), e);
      }
      throw e;
    }
  }
}
