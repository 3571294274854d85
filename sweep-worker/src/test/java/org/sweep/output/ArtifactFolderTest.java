package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.trial.ContentId;

class ArtifactFolderTest {
  private static final ContentId TRIAL = ContentId.of("a trial");

  @TempDir private Path folder;

  @Test
  void hasNoArrayThatNobodyWrote() throws IOException {
    assertThat(artifacts().array("weights")).isEmpty();
  }

  @Test
  void namesTheFileThatIsDamaged() throws IOException {
    Path damaged = folder.resolve("artifacts").resolve(TRIAL.text()).resolve("weights.npy");
    Files.createDirectories(damaged.getParent());
    Files.writeString(damaged, "this is no array");

    assertThatThrownBy(() -> artifacts().array("weights"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(damaged + ": ");
  }

  private ArtifactFolder artifacts() {
    return ArtifactFolder.of(Storage.with(Map.of()), new ResultLayout(folder.toString()), TRIAL);
  }
}
