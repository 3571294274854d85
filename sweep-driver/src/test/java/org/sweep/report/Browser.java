package org.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a window, that looks at pages for tests. */
public final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long TIMEOUT_SECONDS = 120;

  private final Path folder;

  /** A browser that may write into {@code folder}, even after the test. */
  public Browser(Path folder) {
    this.folder = folder;
  }

  /**
   * What a browser made of a page: its elements without the scripts, and the lines of its console.
   */
  public record Page(String dom, List<String> console) {
    /** The text of the section with an id. */
    public String section(String id) {
      int from = dom.indexOf("<section id=\"" + id + "\"");
      return dom.substring(from, dom.indexOf("</section>", from));
    }
  }

  /** How often a pattern is in a text. */
  public static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  /** Opens a page and lets it run for twenty seconds of its own time, which pass quickly. */
  public Page open(URI page) throws IOException, InterruptedException {
    File out = folder.resolve("dom.html").toFile();
    File log = folder.resolve("browser.log").toFile();
    Process process =
        new ProcessBuilder(
                path(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                page.toString())
            .redirectOutput(out)
            .redirectError(log)
            .start();
    try {
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String dom = Files.readString(out.toPath()).replaceAll("(?s)<script.*?</script>", "");
    List<String> console =
        Files.readAllLines(log.toPath()).stream().filter(line -> line.contains("CONSOLE")).toList();
    return new Page(dom, console);
  }

  /** Where Chromium is. */
  static String path() {
    Optional<File> browser = find();
    assertThat(browser).as("a Chromium on the PATH; ./sweep test installs it").isPresent();
    return browser.get().getPath();
  }

  private static Optional<File> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}
