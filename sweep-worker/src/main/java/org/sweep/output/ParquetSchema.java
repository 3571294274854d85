package org.sweep.output;

import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.sweep.schema.Column;

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
}
