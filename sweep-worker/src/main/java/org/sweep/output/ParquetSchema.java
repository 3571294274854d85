package org.sweep.output;

import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;

/** Table columns as a Parquet schema: every column optional, text as UTF-8 strings. */
final class ParquetSchema {
  private ParquetSchema() {}

  static MessageType of(List<Column> columns) {
    List<Type> fields = columns.stream().map(ParquetSchema::field).toList();
    return new MessageType("row", fields);
  }

  private static Type field(Column column) {
    Types.PrimitiveBuilder<PrimitiveType> field =
        switch (column.type()) {
          case WHOLE -> Types.optional(PrimitiveTypeName.INT64);
          case REAL -> Types.optional(PrimitiveTypeName.DOUBLE);
          case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN);
          case TEXT ->
              Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
        };
    return field.named(column.name());
  }

  static List<Column> columns(MessageType schema) {
    return schema.getFields().stream()
        .map(field -> new Column(field.getName(), typeOf(field)))
        .toList();
  }

  /**
   * The type of the column that a field is.
   *
   * @throws IllegalStateException if no table of Sweep has a field like it
   */
  static ColumnType typeOf(Type field) {
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case INT64 -> ColumnType.WHOLE;
      case DOUBLE -> ColumnType.REAL;
      case BOOLEAN -> ColumnType.FLAG;
      case BINARY -> text(field);
      default -> throw unknown(field);
    };
  }

  private static ColumnType text(Type field) {
    if (field.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation) {
      return ColumnType.TEXT;
    }
    throw unknown(field);
  }

  private static IllegalStateException unknown(Type field) {
    return new IllegalStateException("no table of Sweep has a column like " + field);
  }
}
