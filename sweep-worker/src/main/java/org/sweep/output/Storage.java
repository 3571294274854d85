package org.sweep.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.sweep.schema.Column;

/**
 * The files of a result directory on any Hadoop file system. Paths are texts with or without a
 * scheme. Local files are written without Hadoop's checksum files beside them.
 */
public final class Storage {
  private final Configuration hadoop;

  private Storage(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** Storage with these Hadoop settings on top of those of the class path. */
  public static Storage with(Map<String, String> settings) {
    Configuration hadoop = new Configuration();
    settings.forEach(hadoop::set);
    return new Storage(hadoop);
  }

  /** {@code path} as an absolute URI, which means the same in every process. */
  public String qualified(String path) throws IOException {
    return fileSystem(path).makeQualified(new Path(path)).toString();
  }

  /** A text file's content, UTF-8. */
  public String readText(String path) throws IOException {
    try (var in = fileSystem(path).open(new Path(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes a text file, UTF-8, so that readers see the old one or the new one. */
  public void writeText(String path, String text) throws IOException {
    writeBytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, so that readers see the old one or the new one. */
  public void writeBytes(String path, byte[] bytes) throws IOException {
    String unfinished = unfinished(path + ".unfinished");
    try (OutputStream out = create(unfinished)) {
      out.write(bytes);
    }
    commit(unfinished, path);
  }

  /** Whether {@code path} is in an object store, which has no rename. */
  public boolean isObjectStore(String path) throws IOException {
    return ObjectStores.include(fileSystem(path), hadoop);
  }

  /**
   * Where a file is written that is later to be committed: {@code path} itself, or a path on the
   * local disk for one in an object store.
   */
  String unfinished(String path) throws IOException {
    return isObjectStore(path) ? ObjectStores.localPath(path) : path;
  }

  /**
   * Writes a text file, UTF-8, where there is none, in one step.
   *
   * @return false if there is one
   */
  public boolean createText(String path, String text) throws IOException {
    FileSystem fileSystem = fileSystem(path);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Optional<LocalDisk> disk = LocalDisk.behind(fileSystem);
      if (disk.isPresent()) {
        disk.get().createNew(path, bytes);
      } else {
        try (FSDataOutputStream out = fileSystem.create(new Path(path), false)) {
          out.write(bytes);
        }
      }
      return true;
    } catch (java.nio.file.FileAlreadyExistsException | FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw recognized(path, e);
    }
  }

  /** When a file was written, in milliseconds on the clock of its file system. */
  public long written(String path) throws IOException {
    return fileSystem(path).getFileStatus(new Path(path)).getModificationTime();
  }

  /** Whether there is a file or folder at {@code path}. */
  public boolean exists(String path) throws IOException {
    return fileSystem(path).exists(new Path(path));
  }

  /**
   * Whether the file at {@code path} is there and was written after every file in {@code folder}.
   */
  public boolean isNewerThanAllOf(String folder, String path) throws IOException {
    if (!exists(path) || !exists(folder)) {
      return false;
    }
    long written = written(path);
    return Arrays.stream(fileSystem(folder).listStatus(new Path(folder)))
        .allMatch(entry -> entry.getModificationTime() <= written);
  }

  /** Deletes a file, or a folder with all that is in it, if it is there. */
  public void delete(String path) throws IOException {
    fileSystem(path).delete(new Path(path), true);
  }

  /** Makes a folder and those above it. */
  public void makeFolder(String path) throws IOException {
    FileSystem fileSystem = fileSystem(path);
    try {
      Optional<LocalDisk> disk = LocalDisk.behind(fileSystem);
      if (disk.isPresent()) {
        disk.get().makeFolder(path);
      } else if (!fileSystem.mkdirs(new Path(path))) {
        throw new IOException("cannot make the folder " + path);
      }
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new IOException("cannot make the folder " + path + ": a file is in its place", e);
    } catch (IOException e) {
      throw recognized(path, e);
    }
  }

  /**
   * The paths of the files in a folder whose names end in {@code suffix}, sorted; none if it is
   * absent.
   */
  public List<String> files(String folder, String suffix) throws IOException {
    List<String> paths = new ArrayList<>();
    try {
      FileStatus[] entries = fileSystem(folder).listStatus(new Path(folder));
      Arrays.stream(entries)
          .filter(entry -> entry.isFile() && entry.getPath().getName().endsWith(suffix))
          .forEach(entry -> paths.add(entry.getPath().toString()));
    } catch (FileNotFoundException e) {
      return List.of();
    }
    paths.sort(null);
    return paths;
  }

  /** The names of the folders in a folder, sorted; none if it is absent. */
  public List<String> folderNames(String folder) throws IOException {
    try {
      return Arrays.stream(fileSystem(folder).listStatus(new Path(folder)))
          .filter(FileStatus::isDirectory)
          .map(entry -> entry.getPath().getName())
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /**
   * Moves a finished file to its place in one step, over what may be there: by a rename, or by one
   * upload to an object store.
   */
  public void commit(String from, String to) throws IOException {
    try {
      if (isObjectStore(to)) {
        upload(from, to);
      } else {
        move(from, to);
      }
    } catch (IOException e) {
      throw recognized(to, e);
    }
  }

  private void move(String from, String to) throws IOException {
    FileSystem fileSystem = fileSystem(to);
    Optional<LocalDisk> disk = LocalDisk.behind(fileSystem);
    if (disk.isPresent()) {
      disk.get().move(from, to);
    } else {
      FileContext.getFileContext(fileSystem.getUri(), hadoop)
          .rename(new Path(from), new Path(to), Options.Rename.OVERWRITE);
    }
  }

  private void upload(String from, String to) throws IOException {
    String local = from;
    if (isObjectStore(from)) {
      local = ObjectStores.localPath(from);
      copy(from, local);
      delete(from);
    }
    fileSystem(to).copyFromLocalFile(true, true, new Path(local), new Path(to));
  }

  /**
   * Lets two folders change places in one step.
   *
   * @return false if this file system cannot; nothing has changed then
   */
  boolean exchange(String one, String other) throws IOException {
    Optional<LocalDisk> disk = LocalDisk.behind(fileSystem(one));
    return disk.isPresent() && disk.get().exchange(one, other);
  }

  /** Gives a folder another path, where nothing is. */
  void rename(String from, String to) throws IOException {
    if (exists(to) || !fileSystem(from).rename(new Path(from), new Path(to))) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** Gives a file that will not change a second path: a link on local disks, a copy elsewhere. */
  void link(String from, String to) throws IOException {
    Optional<LocalDisk> disk = LocalDisk.behind(fileSystem(from));
    if (disk.isPresent()) {
      try {
        disk.get().link(from, to);
        return;
      } catch (UnsupportedOperationException | FileSystemException e) {
        delete(to);
      }
    }
    copy(from, to);
  }

  /**
   * What is in a folder.
   *
   * @param files how many files, those in folders of it not counted
   * @param bytes in all of them
   */
  public record Usage(long files, long bytes) {}

  /** How many files a folder has, and how large they are; none if it is absent. */
  public Usage usage(String folder) throws IOException {
    try {
      List<FileStatus> files =
          Arrays.stream(fileSystem(folder).listStatus(new Path(folder)))
              .filter(FileStatus::isFile)
              .toList();
      return new Usage(files.size(), files.stream().mapToLong(FileStatus::getLen).sum());
    } catch (FileNotFoundException e) {
      return new Usage(0, 0);
    }
  }

  /** How many bytes a file has. */
  public long size(String path) throws IOException {
    return fileSystem(path).getFileStatus(new Path(path)).getLen();
  }

  /** Begins a file, over what may be there. */
  OutputStream create(String path) throws IOException {
    FileSystem fileSystem = fileSystem(path);
    try {
      Optional<LocalDisk> disk = LocalDisk.behind(fileSystem);
      OutputStream out =
          disk.isPresent() ? disk.get().create(path) : fileSystem.create(new Path(path), true);
      return new GuardedStream(out, error -> failure(path, error));
    } catch (IOException | FSError e) {
      throw failure(path, e);
    }
  }

  private StoreFailure failure(String path, Throwable error) {
    return StoreFailure.of(path, error, free(path));
  }

  /** What an error means, if it is one of the directory as a whole; else the error itself. */
  private IOException recognized(String path, IOException error) {
    Optional<StoreFailure> failure = StoreFailure.recognized(path, error, free(path));
    return failure.isPresent() ? failure.get() : error;
  }

  /** Bytes left where {@code path} is to be; unknown where the file system does not tell. */
  private OptionalLong free(String path) {
    try {
      FileSystem fileSystem = fileSystem(path);
      if (isObjectStore(path)) {
        return OptionalLong.empty();
      }
      Path place = new Path(path);
      while (place.getParent() != null && !fileSystem.exists(place)) {
        place = place.getParent();
      }
      return OptionalLong.of(fileSystem.getStatus(place).getRemaining());
    } catch (IOException | RuntimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Opens a file. */
  InputStream open(String path) throws IOException {
    return fileSystem(path).open(new Path(path));
  }

  /** Copies a file, over what may be there. */
  void copy(String from, String to) throws IOException {
    FileSystem source = fileSystem(from);
    if (!FileUtil.copy(source, new Path(from), fileSystem(to), new Path(to), false, true, hadoop)) {
      throw new IOException("cannot copy " + from + " to " + to);
    }
  }

  /**
   * Writes the rows of Parquet files of equal columns into one, their row groups as they are.
   *
   * @param parts the files, in order
   * @param path the file, over what may be there
   */
  void join(List<String> parts, String path) throws IOException {
    InputFile first = HadoopInputFile.fromPath(new Path(parts.get(0)), hadoop);
    MessageType schema;
    try (ParquetFileReader reader = ParquetFileReader.open(first)) {
      schema = reader.getFooter().getFileMetaData().getSchema();
    }
    OutputFile target = new StoredFile(this, path);
    ParquetFileWriter writer =
        new ParquetFileWriter(
            target,
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
    writer.start();
    for (String part : parts) {
      writer.appendFile(HadoopInputFile.fromPath(new Path(part), hadoop));
    }
    writer.end(Map.of());
  }

  /**
   * Begins a Parquet file, over what may be there.
   *
   * @throws IOException if it cannot be written
   */
  public TableFile table(String path, List<Column> columns) throws IOException {
    return table(path, columns, TableFile.Encoding.USUAL);
  }

  /**
   * Begins a Parquet file, over what may be there.
   *
   * @throws IOException if it cannot be written
   */
  public TableFile table(String path, List<Column> columns, TableFile.Encoding encoding)
      throws IOException {
    return new TableFile(new StoredFile(this, path), columns, encoding, hadoop);
  }

  Configuration hadoop() {
    return hadoop;
  }

  private FileSystem fileSystem(String path) throws IOException {
    FileSystem fileSystem = new Path(path).getFileSystem(hadoop);
    return fileSystem instanceof LocalFileSystem local ? local.getRaw() : fileSystem;
  }
}
