package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.data.DataSets;
import org.sweep.study.mistake.InvalidStudy;

/** Any text is a study, or refused with mistakes that name places in it. */
class StudyFuzzTest {
  private static final Path STUDIES =
      Path.of(System.getProperty("sweep.home", ".."), "jobs/studies");

  private final StudyReader reader = new StudyReader(DataSets.with(Map.of()));

  static List<byte[]> studies() throws IOException {
    List<byte[]> studies = new ArrayList<>();
    try (Stream<Path> files = Files.list(STUDIES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        studies.add(Files.readAllBytes(file));
      }
    }
    return studies;
  }

  @MethodSource("studies")
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "2h")
  void isReadOrRefused(byte[] text) {
    try {
      reader.read("study.yaml", new String(text, StandardCharsets.UTF_8), List.of());
    } catch (InvalidStudy e) {
      assertThat(e.getMessage()).contains("study.yaml");
    }
  }
}
