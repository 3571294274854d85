package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.sweep.schema.Column;
import org.sweep.store.SparkSchema;

class RowOrderTest {
  private static final List<Column> COLUMNS =
      List.of(Column.text("text"), Column.real("real"), Column.whole("whole"));

  @Test
  void isThatOfSpark() {
    List<Row> rows = new ArrayList<>();
    for (String text : Arrays.asList(null, "", "a", "B", "ä", "\uFB01", "\uD83D\uDE00")) {
      for (Double real : Arrays.asList(null, Double.NaN, 1.0, -1e300, Double.POSITIVE_INFINITY)) {
        for (Long whole : Arrays.asList(null, 2L, -1L)) {
          rows.add(RowFactory.create(text, real, whole));
        }
      }
    }
    Collections.shuffle(rows, new Random(1));

    List<Row> expected =
        SharedSpark.session()
            .createDataFrame(rows, SparkSchema.of(COLUMNS))
            .sort("real", "text", "whole")
            .collectAsList();
    RowOrder order = new RowOrder(COLUMNS, List.of("real", "text", "whole"));
    assertThat(rows.stream().sorted(order).toList()).isEqualTo(expected);
  }
}
