package org.sweep.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sweep.jobs.Verbs;

/** Programs that people run, in one folder. */
final class Program {
  /** Where the project is. */
  static final Path HOME = Path.of(System.getProperty("sweep.home"));

  private static final int TIMEOUT_SECONDS = 300;

  private final Path folder;

  Program(Path folder) {
    this.folder = folder;
  }

  /**
   * What a program came to.
   *
   * @param code its exit status
   * @param out what it printed
   * @param err what it complained of
   */
  record Ran(int code, String out, String err) {}

  /** A verb of {@code ./sweep}, in this JVM; paths are absolute. */
  static Ran verb(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Verbs.run(out, err, arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** Executes a notebook with a kernel of its own, as Debian's Jupyter does; fails with it. */
  NotebookFile executed(Path notebook) throws IOException, InterruptedException {
    return executed(notebook, "--execute");
  }

  /** The same, going on after errors. */
  NotebookFile executedWithErrors(Path notebook) throws IOException, InterruptedException {
    return executed(notebook, "--execute", "--allow-errors");
  }

  private NotebookFile executed(Path notebook, String... options)
      throws IOException, InterruptedException {
    String name = "executed-" + notebook.getFileName();
    List<String> command = new ArrayList<>(List.of("jupyter-nbconvert", "--to=notebook"));
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("--output=" + name, notebook.toString()));
    Ran ran = run(command);
    assertThat(ran.code()).as(ran.err()).isZero();
    return new NotebookFile(notebook.resolveSibling(name));
  }

  /** What nbformat's own schema says against a notebook: nothing. */
  void validate(Path notebook) throws IOException, InterruptedException {
    Ran ran =
        run(
            List.of(
                "/usr/bin/python3", // Debian's, which has Debian's packages
                "-c",
                "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], 4))",
                notebook.toString()));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  private Ran run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
          .as("%s ends", command)
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
