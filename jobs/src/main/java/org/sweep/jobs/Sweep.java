package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import org.sweep.catalog.InvalidExtension;
import org.sweep.resource.SparkMessage;
import org.sweep.resource.UnfitCluster;
import org.sweep.study.mistake.InvalidStudy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry point of spark-submit and of {@code ./sweep}. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    header = "Optimizer studies at cluster scale.",
    description = {
      "",
      "A study is one YAML file: a training problem, a grid (optimizer x learning rate x ...) and"
          + " seeds. Sweep runs every trial as a Spark task, records every step to Parquet, and"
          + " writes tables and a report."
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all trials ended; diverged counts as ended",
      "1:some trials failed",
      "2:the study or the command line is wrong; nothing ran",
      "3:the sweep itself could not run"
    },
    footerHeading = "%nTry it:%n",
    footer = {
      "  ./sweep run jobs/studies/digits-optimizers.yaml",
      "  ./sweep plan jobs/studies/fashion-mnist-optimizers.yaml --set problem.epochs=3",
      "",
      "The launcher ./sweep has two verbs of its own: test (every gate and test) and bench [NAME]."
    },
    subcommands = {
      RunVerb.class,
      PlanVerb.class,
      ReportVerb.class,
      ExportVerb.class,
      CompactVerb.class,
      VerifyVerb.class,
      EvaluateVerb.class,
      ListVerb.class,
      CompletionVerb.class,
      HelpCommand.class
    })
public final class Sweep implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the verb in {@code arguments} and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, for {@code main} and tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Sweep())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(Sweep::explain);
  }

  /** Without a verb: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(
      Exception error, CommandLine commandLine, CommandLine.ParseResult call) {
    PrintWriter err = commandLine.getErr();
    if (error instanceof InvalidStudy) {
      err.println(error.getMessage());
      return ExitCode.WRONG_INPUT;
    }
    if (error instanceof InvalidExtension || error instanceof UnfitCluster) {
      err.println("sweep: " + error.getMessage());
      return ExitCode.WRONG_INPUT;
    }
    boolean isOurs = error instanceof IOException && error.getMessage() != null;
    err.println("sweep: " + (isOurs ? error.getMessage() : SparkMessage.of(error)));
    if (System.getenv("SWEEP_STACKTRACE") != null) {
      error.printStackTrace(err);
    } else {
      err.println("(set SWEEP_STACKTRACE=1 for the stack trace)");
    }
    err.flush();
    return ExitCode.CANNOT_RUN;
  }
}
