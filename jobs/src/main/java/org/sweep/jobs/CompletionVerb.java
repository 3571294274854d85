package org.sweep.jobs;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sweep completion}: a completion script for shells. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = "Prints a completion script for bash and zsh.",
    footer = {"", "For this shell: source <(./sweep completion)"})
final class CompletionVerb implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("sweep", spec.root().commandLine()));
    out.flush();
  }
}
