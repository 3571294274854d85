package org.sweep.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Reads small tables row by row; large ones are for Spark SQL. */
public final class TableReader {
  private final Storage storage;

  /** A reader of {@code storage}. */
  public TableReader(Storage storage) {
    this.storage = storage;
  }

  /**
   * Hands every row of a Parquet file to {@code sink}: {@link Long}, {@link Double}, {@link
   * Boolean} or {@link String} by column name, without the columns that are null.
   *
   * @throws IOException if the file is damaged or cannot be read
   */
  public void read(String path, Consumer<Map<String, Object>> sink) throws IOException {
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new Path(path))
            .withConf(storage.hadoop())
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        sink.accept(values(row));
      }
    } catch (RuntimeException e) {
      throw new IOException("cannot read the table " + path + ": " + e.getMessage(), e);
    }
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
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case INT64 -> row.getLong(field, 0);
      case DOUBLE -> row.getDouble(field, 0);
      case BOOLEAN -> row.getBoolean(field, 0);
      case BINARY -> text(row, type, field);
      default -> throw new IllegalStateException("no table of Sweep has a column like " + type);
    };
  }

  private static String text(Group row, Type type, int field) {
    if (!(type.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation)) {
      throw new IllegalStateException("no table of Sweep has a column like " + type);
    }
    return row.getString(field, 0);
  }
}
