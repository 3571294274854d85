package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sweep.notebooks.ExportNotebook;
import org.sweep.notebooks.UnreadableStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep export}: a notebook that reads the tables of a result directory. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = "Writes a Jupyter notebook that tells the story of a result directory.")
final class ExportVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory on a local disk.")
  private Path directory;

  @Option(
      names = "--out",
      paramLabel = "FILE.ipynb",
      description = "The notebook (default: notebook.ipynb in DIR).")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportNotebook export =
        out == null ? new ExportNotebook(directory) : new ExportNotebook(directory, out);
    try {
      PrintWriter lines = spec.commandLine().getOut();
      lines.println("notebook: " + export.execute().file());
      lines.flush();
      return ExitCode.OK;
    } catch (UnreadableStudy e) {
      spec.commandLine().getErr().println("sweep: " + e.getMessage());
      return ExitCode.WRONG_INPUT;
    }
  }
}
