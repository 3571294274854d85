package org.sweep.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of some size in memory. To mount it takes a superuser on Linux. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one at {@code folder}; the test is skipped, and says so, where nobody may. */
  static SmallDisk mount(Path folder, String size) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Assumptions.assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
        "only a superuser on Linux can mount the small disk of this test");
    return new SmallDisk(folder);
  }

  /** Changes it: {@code size=64m}, {@code ro}, {@code rw}. */
  void remount(String option) throws IOException, InterruptedException {
    if (!call("mount", "-o", "remount," + option, folder.toString())) {
      throw new IOException("cannot remount " + folder + " with " + option);
    }
  }

  private static boolean call(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (!call("umount", "--lazy", folder.toString())) {
        throw new IOException("cannot unmount " + folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
