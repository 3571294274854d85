package org.sweep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;

/** A folder of this process on the local disk, made when it is first needed. */
final class ScratchFolder {
  private final Path parent;
  private Path folder;

  /** A folder to be made in {@code parent}. */
  ScratchFolder(Path parent) {
    this.parent = parent;
  }

  /**
   * Where it is; it goes with the process.
   *
   * @throws IOException if it cannot be made, which is tried again the next time
   */
  synchronized Path path() throws IOException {
    if (folder == null) {
      folder = make();
    }
    return folder;
  }

  private Path make() throws IOException {
    try {
      Path made = Files.createTempDirectory(parent, "sweep-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(made.toFile())));
      return made;
    } catch (IOException e) {
      throw new IOException("cannot make a folder for unfinished files in " + parent, e);
    }
  }
}
