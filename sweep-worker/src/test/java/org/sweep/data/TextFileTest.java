package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("network.json");
  }

  private String read() throws IOException {
    return TextFile.at(file.toString(), new Configuration()).text();
  }

  @Test
  void readsUtf8() throws IOException {
    Files.writeString(file, "größe");
    assertThat(read()).isEqualTo("größe");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> TextFile.at(folder.toString(), new Configuration()))
        .isInstanceOf(MissingData.class)
        .hasMessage(folder + " is a folder");
  }

  @Test
  void refusesALargeFile() throws IOException {
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThatThrownBy(this::read)
        .isInstanceOf(DamagedData.class)
        .hasMessage(file + " must be a file of at most 1 MiB, but is larger");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, 1});
    assertThatThrownBy(this::read)
        .isInstanceOf(DamagedData.class)
        .hasMessage(file + " must be UTF-8 text, but is not");
  }
}
