package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.data.IdxFile.Content;

/** Whatever a file holds, it is images or labels as its header says, or refused by name. */
class IdxFuzzTest {
  @TempDir private Path folder;

  static List<byte[]> files() {
    byte[] images = IdxBytes.images(4, 2, 3);
    byte[] labels = IdxBytes.labels(0, 9, 127, 128, 255);
    return List.of(images, labels, IdxBytes.gzip(images), IdxBytes.gzip(labels));
  }

  @MethodSource("files")
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "2h")
  void isReadOrRefused(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("samples"), bytes);
    FileSystem local = FileSystem.getLocal(new Configuration(false)).getRawFileSystem();
    for (Content content : Content.values()) {
      IdxFile file =
          new IdxFile(
              local, local.getFileStatus(new org.apache.hadoop.fs.Path(path.toUri())), content);
      try {
        int count = file.header().count();
        assertThat(content == Content.LABELS ? file.labels().length : file.pixels().length)
            .isGreaterThanOrEqualTo(count);
      } catch (DamagedData e) {
        assertThat(e.getMessage()).contains(path.toString());
      }
    }
  }
}
