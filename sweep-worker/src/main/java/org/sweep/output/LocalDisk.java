package org.sweep.output;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A local or mounted disk by Java's own means. Hadoop's start a process for every new file (chmod),
 * which takes longer than a small trial, and say only that something failed, not why.
 */
record LocalDisk(RawLocalFileSystem hadoop) {
  /** The disk behind a file system; empty for an object store, HDFS and the like. */
  static Optional<LocalDisk> behind(FileSystem fileSystem) {
    return fileSystem instanceof RawLocalFileSystem local
        ? Optional.of(new LocalDisk(local))
        : Optional.empty();
  }

  private Path place(String path) {
    return hadoop.pathToFile(new org.apache.hadoop.fs.Path(path)).toPath();
  }

  /** Begins a file, over what may be there, and makes the folders above it. */
  OutputStream create(String path) throws IOException {
    Path file = place(path);
    makeFolder(file.getParent());
    return new BufferedOutputStream(new FileOutputStream(file.toFile()));
  }

  /**
   * Writes a file in one step.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  void createNew(String path, byte[] bytes) throws IOException {
    Files.write(place(path), bytes, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Makes a folder and those above it.
   *
   * @throws java.nio.file.FileAlreadyExistsException if a file is in its place
   */
  void makeFolder(String path) throws IOException {
    makeFolder(place(path));
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) { // nor a link to one, which createDirectories would refuse
      Files.createDirectories(folder);
    }
  }

  /** Gives a file another path, over what may be there, in one step. */
  void move(String from, String to) throws IOException {
    Files.move(place(from), place(to), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives a file a second path. */
  void link(String from, String to) throws IOException {
    Files.createLink(place(to), place(from));
  }

  /**
   * Lets two folders change places in one step.
   *
   * @return false if this disk cannot; nothing has changed then
   */
  boolean exchange(String one, String other) throws IOException {
    return FolderExchange.of(place(one), place(other));
  }
}
