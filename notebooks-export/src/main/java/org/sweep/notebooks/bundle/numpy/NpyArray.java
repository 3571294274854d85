package org.sweep.notebooks.bundle.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An array of NumPy in C order, as <a
 * href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">format 1.0</a> of
 * {@code .npy} has it. Java's libraries for it know no texts, or have not been kept since 2021.
 */
final class NpyArray {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int BUFFER_BYTES = 1 << 16;

  private final String type;
  private final int[] shape;
  private final int size;
  private final int valueBytes;
  private final Values values;

  private NpyArray(String type, int[] shape, int valueBytes, Values values) {
    this.type = type;
    this.shape = shape;
    this.size = Math.toIntExact(Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact));
    this.valueBytes = valueBytes;
    this.values = values;
  }

  /** Puts the value at an index into a little-endian buffer that has room for it. */
  @FunctionalInterface
  private interface Values {
    void put(int index, ByteBuffer buffer);
  }

  /** {@code float64}. */
  static NpyArray reals(double[] values, int... shape) {
    return checked(
        values.length,
        new NpyArray("<f8", shape, Double.BYTES, (i, buffer) -> buffer.putDouble(values[i])));
  }

  /** {@code int64}. */
  static NpyArray wholes(long[] values, int... shape) {
    return checked(
        values.length,
        new NpyArray("<i8", shape, Long.BYTES, (i, buffer) -> buffer.putLong(values[i])));
  }

  /** {@code bool}. */
  static NpyArray flags(List<Boolean> values, int... shape) {
    return checked(
        values.size(),
        new NpyArray("|b1", shape, 1, (i, buffer) -> buffer.put((byte) (values.get(i) ? 1 : 0))));
  }

  /** Unicode texts as wide as the longest; NumPy takes zeros off their ends. */
  static NpyArray texts(List<String> values, int... shape) {
    int width =
        values.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(0);
    int wide = Math.max(width, 1);
    return checked(
        values.size(),
        new NpyArray(
            "<U" + wide,
            shape,
            wide * Integer.BYTES,
            (i, buffer) -> putText(values.get(i), wide, buffer)));
  }

  /** Writes the file. */
  void write(OutputStream out) throws IOException {
    out.write(header());
    int capacity = Math.max(BUFFER_BYTES / valueBytes, 1) * valueBytes;
    ByteBuffer buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      values.put(i, buffer);
      if (!buffer.hasRemaining()) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    }
    out.write(buffer.array(), 0, buffer.position());
  }

  private byte[] header() {
    String description =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shapeTuple() + ", }";
    int prefix = MAGIC.length + Short.BYTES;
    int unpadded = prefix + description.length() + 1;
    int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
    byte[] text = (description + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(prefix + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) text.length)
        .put(text)
        .array();
  }

  /** {@code ()}, {@code (3,)} or {@code (3, 4)}. */
  private String shapeTuple() {
    String sizes =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return "(" + sizes + (shape.length == 1 ? ",)" : ")");
  }

  private static void putText(String text, int width, ByteBuffer buffer) {
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < width; i++) {
      buffer.putInt(i < points.length ? points[i] : 0);
    }
  }

  private static NpyArray checked(int length, NpyArray array) {
    if (length != array.size) {
      throw new IllegalArgumentException(
          length + " values must fill the shape " + array.shapeTuple());
    }
    return array;
  }
}
