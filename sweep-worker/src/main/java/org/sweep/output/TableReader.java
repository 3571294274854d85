package org.sweep.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
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
    read(path, new GroupReadSupport(), sink);
  }

  /**
   * Hands every row to {@code sink} with no other columns than these; reads no others.
   *
   * @throws IOException if the file is damaged or cannot be read
   */
  public void read(String path, Collection<Column> columns, RowSink sink) throws IOException {
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    read(path, new SomeColumns(names), sink);
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
    try (ParquetFileReader reader = ParquetFileReader.open(inputFile(path))) {
      FileMetaData file = reader.getFooter().getFileMetaData();
      List<Column> columns = ParquetSchema.columns(file.getSchema());
      return new Outline(columns, reader.getRecordCount(), file.getKeyValueMetaData());
    } catch (RuntimeException e) {
      throw unreadable(path, e);
    }
  }

  private void read(String path, ReadSupport<Group> columns, RowSink sink) throws IOException {
    try (ParquetReader<Group> reader =
        new Rows(inputFile(path), columns).usePageChecksumVerification().build()) {
      for (Group row = next(reader, path); row != null; row = next(reader, path)) {
        sink.accept(values(row));
      }
    } catch (RuntimeException e) {
      throw unreadable(path, e);
    }
  }

  private InputFile inputFile(String path) throws IOException {
    return HadoopInputFile.fromPath(new Path(path), storage.hadoop());
  }

  /** Parquet's own way, by a path, parses Hadoop's default settings again for every file: 10 ms. */
  private static final class Rows extends ParquetReader.Builder<Group> {
    private final ReadSupport<Group> columns;

    Rows(InputFile file, ReadSupport<Group> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return columns;
    }
  }

  private static Group next(ParquetReader<Group> reader, String path) throws IOException {
    try {
      return reader.read();
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static IOException unreadable(String path, Exception cause) {
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

  /** Reads those columns of a file that have one of some names. */
  private static final class SomeColumns extends GroupReadSupport {
    private final Set<String> names;

    SomeColumns(Set<String> names) {
      this.names = names;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType file = context.getFileSchema();
      List<Type> fields =
          file.getFields().stream().filter(field -> names.contains(field.getName())).toList();
      return new ReadContext(new MessageType(file.getName(), fields));
    }
  }
}
