package org.sweep.notebooks.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** Texts. Each text that occurs is held once, however many rows have it. */
final class TextColumn implements Column {
  private static final int NULL = -1;

  private final String name;
  private final List<String> texts;
  private final int[] codes;

  private TextColumn(String name, List<String> texts, int[] codes) {
    this.name = name;
    this.texts = texts;
    this.codes = codes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ColumnType type() {
    return ColumnType.TEXT;
  }

  @Override
  public boolean isNull(int row) {
    return codes[row] == NULL;
  }

  @Override
  public Optional<Object> value(int row) {
    return text(row).map(Object.class::cast);
  }

  @Override
  public Optional<String> text(int row) {
    return isNull(row) ? Optional.empty() : Optional.of(texts.get(codes[row]));
  }

  /** Gives each text a code. */
  static final class Buffer implements ColumnBuffer {
    private final String name;
    private int[] codes;
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int size;
    private Binary last = Binary.EMPTY;
    private int lastCode = NULL;

    Buffer(String name, int rows) {
      this.name = name;
      this.codes = new int[rows];
    }

    @Override
    public void add(ColumnReader reader) {
      Binary bytes = reader.getBinary();
      // Rows of one configuration follow each other: most texts are the one before.
      if (lastCode == NULL || !bytes.equals(last)) {
        last = bytes.copy();
        lastCode = codeOf.computeIfAbsent(bytes.toStringUsingUTF8(), this::newCode);
      }
      put(lastCode);
    }

    @Override
    public void addNull() {
      put(NULL);
    }

    @Override
    public Column column() {
      return new TextColumn(name, texts, Arrays.copyOf(codes, size));
    }

    private void put(int code) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, ColumnBuffer.roomFor(size));
      }
      codes[size++] = code;
    }

    private int newCode(String text) {
      texts.add(text);
      return texts.size() - 1;
    }
  }
}
