package org.sweep.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

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

  private static final ScratchFolder UNFINISHED =
      new ScratchFolder(Path.of(System.getProperty("java.io.tmpdir")));

  private ObjectStores() {}

  /** Whether {@code fileSystem} is one. */
  static boolean include(FileSystem fileSystem, Configuration hadoop) {
    String scheme = fileSystem.getUri().getScheme();
    return KNOWN.contains(scheme) || hadoop.getTrimmedStringCollection(SETTING).contains(scheme);
  }

  /**
   * Where on the local disk a file is written that is to be {@code path} in an object store.
   *
   * @throws IOException if there is no place for such files
   */
  static String localPath(String path) throws IOException {
    String inside = new org.apache.hadoop.fs.Path(path).toUri().getPath();
    return UNFINISHED.path().toUri() + inside.substring(1);
  }
}
