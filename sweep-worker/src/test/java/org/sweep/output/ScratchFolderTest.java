package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
  @TempDir private Path folder;

  @Test
  void isMadeAsSoonAsItCanBe() throws IOException {
    Path parent = folder.resolve("absent");
    ScratchFolder scratch = new ScratchFolder(parent);
    assertThatThrownBy(scratch::path)
        .isInstanceOf(IOException.class)
        .hasMessage("cannot make a folder for unfinished files in " + parent);

    Files.createDirectory(parent);

    assertThat(scratch.path()).isEmptyDirectory().hasParent(parent).isEqualTo(scratch.path());
  }
}
