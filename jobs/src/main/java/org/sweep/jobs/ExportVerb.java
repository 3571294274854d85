package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sweep.notebooks.ExportNotebook;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.source.Flavour;
import org.sweep.notebooks.table.UnreadableResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep export}: a notebook about a result directory, or a bundle of its tables. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = {
      "Writes a Jupyter notebook that tells the story of a result directory, with tables and"
          + " figures in place; or, with --format, a bundle for a paper, a README or NumPy.",
      "Where tables or figures are missing or older than the trials, the report is written first."
    })
final class ExportVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory on a local disk.")
  private Path directory;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = {
        "The notebook (default: notebook.ipynb in DIR),",
        "or with --format the folder (default: export/FORMAT in DIR)."
      })
  private Path out;

  @Option(
      names = "--flavour",
      paramLabel = "FLAVOUR",
      description =
          "What the notebook's code is written with: pandas (default), duckdb, pyspark or java.")
  private String flavour;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "A bundle instead of a notebook: markdown, latex, csv or npz.")
  private String format;

  @Option(
      names = "--no-report",
      description = "Take tables and figures as they are, also missing or old ones.")
  private boolean noReport;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    BundleFormat bundle = format == null ? null : named("--format", format, BundleFormat.values());
    Flavour code = flavour == null ? Flavour.PANDAS : named("--flavour", flavour, Flavour.values());
    if (bundle != null && flavour != null) {
      throw wrong("--flavour is of a notebook's code, and --format " + format + " writes none");
    }
    try {
      if (!noReport) {
        new ReportFirst(directory, lines()).execute();
      }
      print(bundle == null ? notebook(code) : bundle(bundle));
      return ExitCode.OK;
    } catch (UnreadableResults e) {
      spec.commandLine().getErr().println("sweep: " + e.getMessage());
      return ExitCode.WRONG_INPUT;
    }
  }

  private List<String> notebook(Flavour code) throws IOException {
    Path file = out == null ? directory.resolve("notebook.ipynb") : out;
    ExportNotebook.Result result = new ExportNotebook(directory, file, code).execute();
    result.notes().forEach(lines()::println);
    return List.of("notebook: " + result.file());
  }

  private List<String> bundle(BundleFormat bundle) throws IOException {
    ExportBundle.Result result =
        (out == null
                ? new ExportBundle(directory, bundle)
                : new ExportBundle(directory, bundle, out))
            .execute();
    result.missing().forEach(lines()::println);
    return List.of("%s: %s".formatted(bundle.word(), result.folder()));
  }

  private void print(List<String> text) {
    text.forEach(lines()::println);
    lines().flush();
  }

  private PrintWriter lines() {
    return spec.commandLine().getOut();
  }

  private <E extends Enum<E>> E named(String option, String word, E[] values) {
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
        return value;
      }
    }
    String words =
        String.join(
            ", ", List.of(values).stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList());
    throw wrong("%s must be one of %s, but was %s".formatted(option, words, word));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
