package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.study.mistake.InvalidStudy;

class StudyFileTest {
  @TempDir Path folder;

  @Test
  void readsAFile() throws IOException, InvalidStudy {
    Path file = folder.resolve("a.yaml");
    Files.writeString(
        file,
        """
        study: a
        description: größer
        problem: {type: duel, strength: 1}
        grid: {optimizer: sgd, learning-rate: 1}
        """);
    StudySpec study = Studies.reader().read(file, List.of("seeds=2"));
    assertThat(study.description()).isEqualTo("größer");
    assertThat(study.trials()).hasSize(2);
  }

  @Test
  void refusesWhatCannotBeRead() throws IOException {
    refused(folder.resolve("a.yaml"), "there is no such file");
    refused(folder, "a study must be a file, but this is a directory");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, new byte[] {'a', ':', ' ', (byte) 0xe9});
    refused(latin, "a study file must be UTF-8 text");
    Path large = folder.resolve("large.yaml");
    Files.write(large, new byte[2_000_000]);
    refused(large, "a study file must have at most 1048576 bytes");
  }

  /** Linux opens it, and refuses to read at its beginning. */
  @Test
  void refusesWhatTheDiskCannotRead() {
    assertThatThrownBy(() -> Studies.reader().read(Path.of("/proc/self/mem"), List.of()))
        .isInstanceOf(InvalidStudy.class)
        .hasMessageContaining("  the file cannot be read: java.io.IOException: ");
  }

  private static void refused(Path file, String law) {
    assertThatThrownBy(() -> Studies.reader().read(file, List.of()))
        .isInstanceOf(InvalidStudy.class)
        .hasMessage("%s has 1 mistake:\n  %s (%s)".formatted(file, law, file));
  }
}
