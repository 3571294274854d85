package org.sweep.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.sweep.schema.Column;

/** Reads small tables row by row; large ones are for Spark SQL. */
public final class TableReader {
  private final Storage storage;

  /** A reader of {@code storage}. */
  public TableReader(Storage storage) {
    this.storage = storage;
  }

  /** Where rows go. */
  @FunctionalInterface
  public interface RowSink {
    /**
     * Takes a row: {@link Long}, {@link Double}, {@link Boolean} or {@link String} by column name,
     * without the columns that are null.
     *
     * @throws IOException if it cannot be written where it goes
     */
    void accept(Map<String, Object> row) throws IOException;
  }

  /**
   * Hands every row of a Parquet file to {@code sink}.
   *
   * @throws IOException if the file is damaged or cannot be read
   */
  public void read(String path, RowSink sink) throws IOException {
    read(path, file -> file, sink);
  }

  /**
   * Hands every row to {@code sink} with no other columns than these; reads no others.
   *
   * @throws IOException if the file is damaged or cannot be read
   */
  public void read(String path, Collection<Column> columns, RowSink sink) throws IOException {
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    read(path, file -> withOnly(names, file), sink);
  }

  /**
   * The columns of a Parquet file, in order.
   *
   * @throws IOException if the file is damaged or cannot be read
   */
  List<Column> columns(String path) throws IOException {
    return outline(path).columns();
  }

  /**
   * What a Parquet file says of itself, without its rows.
   *
   * @param columns its columns, in order
   * @param rows how many it has
   * @param notes what its writer noted, by key
   */
  public record Outline(List<Column> columns, long rows, Map<String, String> notes) {
    /** Copies the lists. */
    public Outline {
      columns = List.copyOf(columns);
      notes = Map.copyOf(notes);
    }
  }

  /**
   * The outline of a Parquet file.
   *
   * @throws IOException if the file is damaged or cannot be read
   */
  public Outline outline(String path) throws IOException {
    try (ParquetFileReader reader = open(path)) {
      FileMetaData file = reader.getFileMetaData();
      List<Column> columns = ParquetSchema.columns(file.getSchema());
      return new Outline(columns, reader.getRecordCount(), file.getKeyValueMetaData());
    } catch (RuntimeException e) {
      throw unreadable(path, e);
    }
  }

  private void read(String path, UnaryOperator<MessageType> columns, RowSink sink)
      throws IOException {
    try (ParquetFileReader reader = open(path)) {
      FileMetaData file = reader.getFileMetaData();
      MessageType wanted = columns.apply(file.getSchema());
      reader.setRequestedSchema(wanted);
      MessageColumnIO columnIo =
          new ColumnIOFactory(file.getCreatedBy()).getColumnIO(wanted, file.getSchema());
      for (BlockMetaData block : reader.getRowGroups()) {
        refuseUnlessFull(block);
        RecordReader<Group> rows =
            columnIo.getRecordReader(next(reader, path), new GroupRecordConverter(wanted));
        for (long row = 0; row < block.getRowCount(); row++) {
          sink.accept(values(rows.read()));
        }
      }
    } catch (RuntimeException e) {
      throw unreadable(path, e);
    }
  }

  /** Parquet would repeat the last value of a column that ends before its rows do. */
  private static void refuseUnlessFull(BlockMetaData block) {
    for (ColumnChunkMetaData column : block.getColumns()) {
      if (column.getValueCount() != block.getRowCount()) {
        throw new IllegalArgumentException(
            "%s has %d values for %d rows"
                .formatted(
                    column.getPath().toDotString(), column.getValueCount(), block.getRowCount()));
      }
    }
  }

  /** Parquet's own way, by a path, parses Hadoop's default settings for every file: 10 ms. */
  private ParquetFileReader open(String path) throws IOException {
    Configuration settings = storage.hadoop();
    try {
      return ParquetFileReader.open(
          HadoopInputFile.fromPath(new Path(path), settings),
          HadoopReadOptions.builder(settings).usePageChecksumVerification().build());
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw unreadable(path, e);
    }
  }

  private static PageReadStore next(ParquetFileReader reader, String path) throws IOException {
    try {
      return reader.readNextRowGroup();
    } catch (IOException | OutOfMemoryError | LinkageError e) {
      throw unreadable(path, e);
    }
  }

  /**
   * A damaged file can ask for a list of billions at once, which leaves memory as it was, or name a
   * codec that is not there.
   */
  private static IOException unreadable(String path, Throwable cause) {
    return new IOException("cannot read the table " + path + ": " + cause.getMessage(), cause);
  }

  private static Map<String, Object> values(Group row) {
    Map<String, Object> values = new LinkedHashMap<>();
    GroupType schema = row.getType();
    for (int i = 0; i < schema.getFieldCount(); i++) {
      if (row.getFieldRepetitionCount(i) > 0) {
        values.put(schema.getFieldName(i), value(row, schema.getType(i), i));
      }
    }
    return values;
  }

  private static Object value(Group row, Type type, int field) {
    return switch (ParquetSchema.typeOf(type)) {
      case WHOLE -> row.getLong(field, 0);
      case REAL -> row.getDouble(field, 0);
      case FLAG -> row.getBoolean(field, 0);
      case TEXT -> row.getString(field, 0);
    };
  }

  private static MessageType withOnly(Set<String> names, MessageType file) {
    List<Type> fields =
        file.getFields().stream().filter(field -> names.contains(field.getName())).toList();
    return new MessageType(file.getName(), fields);
  }
}
