package org.sweep.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row-major float32 array as a NumPy file (format 1.0 of numpy.lib.format): {@code np.load} reads
 * it. The libraries on Maven Central for it write to local paths only and bring the runtime of
 * another language; the format is one line of text and the numbers.
 *
 * @param values the numbers
 * @param shape sizes of its dimensions, whose product is the number of numbers
 */
@SuppressWarnings("ArrayRecordComponent") // Arrays are written, never compared.
public record NumberArray(float[] values, int... shape) {
  /** How the names of such files end. */
  public static final String SUFFIX = ".npy";

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(([0-9, ]+?),?\\), \\}");

  /** Refuses a shape that does not fit. */
  public NumberArray {
    if (Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          "array of %d numbers cannot have the shape %s"
              .formatted(values.length, Arrays.toString(shape)));
    }
  }

  /**
   * Reads a file that {@link #write} wrote: another type, order or version is refused.
   *
   * @throws IOException if the file is no such array or is cut short
   */
  static NumberArray read(InputStream in) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    int length =
        ByteBuffer.wrap(exactly(in, Short.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getShort();
    String header = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    Matcher matcher = HEADER.matcher(header.strip());
    if (!Arrays.equals(magic, MAGIC) || !matcher.matches()) {
      throw new IOException("a NumPy file must hold float32 in C order, but began " + header);
    }
    int[] shape =
        Arrays.stream(matcher.group(1).split(",\\s*")).mapToInt(Integer::parseInt).toArray();
    int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    float[] values = new float[count];
    ByteBuffer.wrap(exactly(in, Math.multiplyExact(count, Float.BYTES)))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return new NumberArray(values, shape);
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException(
          "a NumPy file must have %d more bytes, but had %d".formatted(count, bytes.length));
    }
    return bytes;
  }

  /** Writes the file's bytes. */
  void write(OutputStream out) throws IOException {
    byte[] text = header();
    ByteBuffer head = ByteBuffer.allocate(MAGIC.length + Short.BYTES + text.length);
    head.order(ByteOrder.LITTLE_ENDIAN).put(MAGIC).putShort((short) text.length).put(text);
    out.write(head.array());
    ByteBuffer numbers = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
    numbers.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    out.write(numbers.array());
  }

  /** The dictionary of the format, padded so that numbers begin at a multiple of 64 bytes. */
  private byte[] header() {
    String sizes =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "))
            + (shape.length == 1 ? "," : "");
    String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes + "), }";
    int before = MAGIC.length + Short.BYTES;
    int length = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - before;
    return (text + " ".repeat(length - text.length() - 1) + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
