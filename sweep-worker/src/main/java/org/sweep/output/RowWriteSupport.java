package org.sweep.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;

/** Hands rows, arrays of boxed values in column order with null for nothing, to Parquet. */
final class RowWriteSupport extends WriteSupport<Object[]> {
  private final List<Column> columns;
  private final Map<String, String> notes;
  private RecordConsumer consumer;

  /**
   * The text that each column had last, and its bytes: in most columns every row of a trial has the
   * same.
   */
  private final String[] texts;

  private final Binary[] encoded;

  RowWriteSupport(List<Column> columns, Map<String, String> notes) {
    this.columns = List.copyOf(columns);
    this.notes = notes;
    this.texts = new String[columns.size()];
    this.encoded = new Binary[columns.size()];
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(ParquetSchema.of(columns), notes);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Object[] row) {
    consumer.startMessage();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        Column column = columns.get(i);
        consumer.startField(column.name(), i);
        write(column.type(), i, row[i]);
        consumer.endField(column.name(), i);
      }
    }
    consumer.endMessage();
  }

  private void write(ColumnType type, int place, Object value) {
    switch (type) {
      case WHOLE -> consumer.addLong((Long) value);
      case REAL -> consumer.addDouble((Double) value);
      case FLAG -> consumer.addBoolean((Boolean) value);
      case TEXT -> consumer.addBinary(encode(place, (String) value));
    }
  }

  private Binary encode(int place, String text) {
    if (!text.equals(texts[place])) {
      texts[place] = text;
      encoded[place] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
    return encoded[place];
  }
}
