package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --live} refuses before anything runs. */
class LiveOptionTest {
  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeStudy() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        study: tiny
        problem: {type: classifier, dataset: digits, epochs: 1}
        grid: {optimizer: sgd, learning-rate: 0.1}
        """);
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertThat(run("--live", port)).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(err.toString())
          .startsWith(
              "the live page cannot be served at port " + port + ": Address already in use");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThat(run("--live", "here")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .startsWith("Invalid value for option '--live'")
        .contains("must be a port in [0, 65535] or HOST:PORT, but was here");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private int run(String option, String value) {
    String study = folder.resolve("study.yaml").toString();
    String results = folder.resolve("out").toString();
    return Verbs.run(new StringWriter(), err, "run", study, "--out", results, option, value);
  }
}
