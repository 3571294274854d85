package org.sweep.analysis;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.sweep.schema.Column;

/** Orders rows as Spark does: null first, NaN last, texts by their UTF-8 bytes. */
final class RowOrder implements Comparator<Row>, Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] places;

  /**
   * By some columns.
   *
   * @param columns of a row
   * @param order names of those that count, the first before the second
   */
  RowOrder(List<Column> columns, List<String> order) {
    List<String> names = columns.stream().map(Column::name).toList();
    this.places = order.stream().mapToInt(names::indexOf).toArray();
  }

  @Override
  public int compare(Row one, Row other) {
    for (int place : places) {
      int result = compareCells(one.get(place), other.get(place));
      if (result != 0) {
        return result;
      }
    }
    return 0;
  }

  private static int compareCells(Object one, Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    if (one instanceof Long number) {
      return number.compareTo((Long) other);
    }
    if (one instanceof Double number) {
      return number.compareTo((Double) other);
    }
    if (one instanceof Boolean flag) {
      return flag.compareTo((Boolean) other);
    }
    return Arrays.compareUnsigned(bytes(one), bytes(other));
  }

  private static byte[] bytes(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
