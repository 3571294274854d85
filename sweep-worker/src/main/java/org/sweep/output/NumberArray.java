package org.sweep.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  /** Refuses a shape that does not fit. */
  public NumberArray {
    if (Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          "array of %d numbers cannot have the shape %s"
              .formatted(values.length, Arrays.toString(shape)));
    }
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
