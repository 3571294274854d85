package org.sweep.store;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sweep.schema.Column;

/** Table columns as a Spark schema, so that Spark opens no file to learn it. */
public final class SparkSchema {
  private SparkSchema() {}

  /** The schema of a table with these columns. */
  public static StructType of(List<Column> columns) {
    return DataTypes.createStructType(columns.stream().map(SparkSchema::field).toList());
  }

  private static StructField field(Column column) {
    return DataTypes.createStructField(column.name(), type(column), true);
  }

  private static DataType type(Column column) {
    return switch (column.type()) {
      case WHOLE -> DataTypes.LongType;
      case REAL -> DataTypes.DoubleType;
      case TEXT -> DataTypes.StringType;
      case FLAG -> DataTypes.BooleanType;
    };
  }
}
