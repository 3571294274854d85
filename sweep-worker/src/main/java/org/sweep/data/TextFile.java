package org.sweep.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * A file of text on any Hadoop file system.
 *
 * @param fileSystem where it is
 * @param status the file and its version
 */
record TextFile(FileSystem fileSystem, FileStatus status) {
  private static final int MOST_BYTES = 1 << 20;

  /**
   * The file at {@code location}. Nothing of it is read yet.
   *
   * @throws MissingData if there is no such file
   */
  static TextFile at(String location, Configuration hadoop) throws IOException {
    try {
      Path path = new Path(location);
      FileSystem fileSystem = path.getFileSystem(hadoop);
      FileStatus status = fileSystem.getFileStatus(fileSystem.makeQualified(path));
      if (!status.isFile()) {
        throw new MissingData(IdxFile.place(status.getPath()) + " is a folder");
      }
      return new TextFile(fileSystem, status);
    } catch (FileNotFoundException e) {
      throw new MissingData(location.replaceFirst("^file:/+", "/") + " is not there");
    } catch (UnsupportedFileSystemException | IllegalArgumentException e) {
      // Hadoop refuses malformed paths and unknown hosts as illegal arguments.
      throw new MissingData(location + " is not there (" + e.getMessage() + ")");
    }
  }

  /** The file as the user would name it. */
  String place() {
    return IdxFile.place(status.getPath());
  }

  /** The file's name in its folder. */
  String name() {
    return status.getPath().getName();
  }

  /** The file and its version. */
  String identity() {
    return status.getPath() + " " + status.getLen() + " " + status.getModificationTime();
  }

  /** The checksum of the file as stored. */
  String checksum() throws IOException {
    try (InputStream in = open()) {
      return Checksum.of(in);
    }
  }

  /** What is in it. */
  InputStream open() throws IOException {
    return fileSystem.open(status.getPath());
  }

  /**
   * The whole file as text.
   *
   * @throws DamagedData if it is no UTF-8 text, or larger than 1 MiB
   */
  String text() throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new DamagedData(place(), "must be a file of at most 1 MiB, but is larger");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DamagedData(place(), "must be UTF-8 text, but is not");
    }
  }
}
