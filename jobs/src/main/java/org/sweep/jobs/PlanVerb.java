package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sweep plan}: what would run. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = "Shows what would run: trials, what is already there, estimated cost.")
final class PlanVerb implements Callable<Integer> {
  @Mixin private StudyArguments arguments;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InvalidStudy, IOException {
    StudySpec study = arguments.study();
    String directory = arguments.resultDirectory(study);
    PrintWriter out = spec.commandLine().getOut();
    new RunStudy(study, directory, out).plan();
    out.println("results in " + directory);
    out.flush();
    return ExitCode.OK;
  }
}
