package org.sweep.notebooks.table;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The Parquet files of one table, and what their footers say together. */
final class TableFiles {
  private final TableName table;
  private final Path directory;
  private final List<Path> files;

  /**
   * One for all files: codecs take their settings from files of Hadoop's, which are slow to read.
   */
  private final ParquetReadOptions options =
      ParquetReadOptions.builder().usePageChecksumVerification(true).build();

  private final Map<String, ColumnType> columns = new LinkedHashMap<>();
  private long rows;

  /**
   * Reads the footers.
   *
   * @param table which table
   * @param directory the result directory
   * @throws UnreadableResults if there are no files, or a damaged one
   * @throws IOException if the disk fails
   */
  TableFiles(TableName table, Path directory) throws IOException {
    this.table = table;
    this.directory = directory;
    this.files = list(directory.resolve(table.folder()));
    if (files.isEmpty()) {
      throw UnreadableResults.missing(table, directory);
    }
    for (Path file : files) {
      readFooter(file);
    }
  }

  /** The files of a folder in the order of their names; none if there is no folder. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, "[!._]*.parquet")) {
        listed.forEach(files::add);
      }
    }
    Collections.sort(files);
    return files;
  }

  /** The columns of all files together. */
  Map<String, ColumnType> columns() {
    return Collections.unmodifiableMap(columns);
  }

  /** How many rows the files have together. */
  long rows() {
    return rows;
  }

  /**
   * Hands all rows to {@code slices}.
   *
   * @throws UnreadableResults if a file is damaged
   * @throws IOException if the disk fails, or the slices' sink does
   */
  void read(Slices slices) throws IOException {
    for (Path file : files) {
      read(file, slices);
    }
    slices.end();
  }

  /** A complaint about the table as a whole. */
  UnreadableResults damaged(String reason) {
    return damaged(directory.resolve(table.folder()), new IllegalArgumentException(reason));
  }

  private void readFooter(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      rows += count(reader);
      for (Type field : reader.getFileMetaData().getSchema().getFields()) {
        columns.merge(field.getName(), ColumnType.of(field), ColumnType::joined);
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw damaged(file, e); // a damaged footer can ask for a list of billions at once
    }
  }

  /** Parquet would repeat the last value of a column that ends before its rows do. */
  private static long count(ParquetFileReader reader) {
    for (BlockMetaData block : reader.getRowGroups()) {
      for (ColumnChunkMetaData column : block.getColumns()) {
        if (block.getRowCount() < 0 || column.getValueCount() != block.getRowCount()) {
          throw new IllegalArgumentException(
              "%s has %d values for %d rows"
                  .formatted(
                      column.getPath().toDotString(), column.getValueCount(), block.getRowCount()));
        }
      }
    }
    return reader.getRecordCount();
  }

  private void read(Path file, Slices slices) throws IOException {
    try (ParquetFileReader reader = openAgain(file)) {
      MessageType schema = request(reader, slices, file);
      for (RowGroup rows = next(reader, schema, file);
          rows != null;
          rows = next(reader, schema, file)) {
        move(rows, slices, file);
      }
    }
  }

  private void move(RowGroup group, Slices slices, Path file) throws IOException {
    while (group.left() > 0) {
      try {
        slices.fill(group);
      } catch (RuntimeException | OutOfMemoryError e) {
        throw damaged(file, e);
      }
      slices.passIfFull();
    }
  }

  private MessageType request(ParquetFileReader reader, Slices slices, Path file)
      throws UnreadableResults {
    try {
      MessageType schema = slices.wanted(reader.getFileMetaData().getSchema());
      reader.setRequestedSchema(schema);
      return schema;
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /** The next row group, its first pages decoded; null at the end. */
  private RowGroup next(ParquetFileReader reader, MessageType schema, Path file)
      throws IOException {
    try {
      PageReadStore pages = reader.readNextRowGroup();
      String writer = reader.getFileMetaData().getCreatedBy();
      return pages == null ? null : new RowGroup(pages, schema, writer);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw damaged(file, e);
    } catch (LinkageError e) {
      String reason = "Sweep has no codec for how it is compressed (" + e.getMessage() + ")";
      throw damaged(file, new IllegalArgumentException(reason, e));
    }
  }

  private ParquetFileReader openAgain(Path file) throws IOException {
    try {
      return open(file);
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
  }

  private ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(new LocalFile(file), options);
  }

  private UnreadableResults damaged(Path file, Throwable cause) {
    return UnreadableResults.damaged(table, file, directory, cause);
  }
}
