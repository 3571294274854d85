package org.sweep.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;

/**
 * Which file systems have no rename: there it would be a copy of many steps and a deletion. On
 * these a file is written on the local disk and comes to its place with one upload, which makes it
 * visible whole or not at all.
 */
final class ObjectStores {
  /** Hadoop setting: schemes of further object stores, with commas. */
  static final String SETTING = "sweep.object-stores";

  private static final Set<String> KNOWN =
      Set.of("s3a", "s3", "s3n", "gs", "oss", "cosn", "obs", "swift", "wasb", "wasbs");

  private ObjectStores() {}

  /** Whether {@code fileSystem} is one. */
  static boolean include(FileSystem fileSystem, Configuration hadoop) {
    String scheme = fileSystem.getUri().getScheme();
    return KNOWN.contains(scheme) || hadoop.getTrimmedStringCollection(SETTING).contains(scheme);
  }

  /** Where on the local disk a file is written that is to be {@code path} in an object store. */
  static String localPath(String path) {
    String inside = new org.apache.hadoop.fs.Path(path).toUri().getPath();
    return Scratch.FOLDER.toUri() + inside.substring(1);
  }

  /** A folder of this process, made when it is first needed. */
  private static final class Scratch {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("sweep-");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtil.fullyDelete(folder.toFile())));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make a folder for unfinished files", e);
      }
    }
  }
}
