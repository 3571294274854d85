package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberArrayTest {
  /** The bytes of numpy.save(file, numpy.array([[1.5, -2.0]], dtype="<f4")), NumPy 2.4. */
  private static final String HEADER_BY_NUMPY =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }";

  @Test
  void writesWhatNumpyWrites() throws IOException {
    String text = "\u0093NUMPY\u0001\u0000v\u0000" + HEADER_BY_NUMPY + " ".repeat(58) + "\n";
    byte[] numbers = {0, 0, (byte) 0xC0, 0x3F, 0, 0, 0, (byte) 0xC0};
    byte[] written = bytes(new NumberArray(new float[] {1.5f, -2}, 1, 2));

    assertThat(Arrays.copyOf(written, 128)).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Arrays.copyOfRange(written, 128, written.length)).isEqualTo(numbers);
  }

  @Test
  void writesOneDimensionWithTheCommaOfATuple() throws IOException {
    assertThat(new String(bytes(new NumberArray(new float[2], 2)), StandardCharsets.ISO_8859_1))
        .contains("'shape': (2,), }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1000, 100_000})
  void beginsTheNumbersAtAMultipleOf64Bytes(int count) throws IOException {
    float[] values = new float[count];
    values[0] = 3;
    values[count - 1] = 4;
    ByteBuffer file =
        ByteBuffer.wrap(bytes(new NumberArray(values, count))).order(ByteOrder.LITTLE_ENDIAN);

    int start = 10 + file.getShort(8);
    assertThat(start % 64).isZero();
    assertThat(file.get(start - 1)).isEqualTo((byte) '\n');
    assertThat(file.capacity()).isEqualTo(start + 4 * count);
    assertThat(file.getFloat(start + 4 * (count - 1))).isEqualTo(4);
  }

  @Test
  void refusesAShapeOfOtherSize() {
    assertThatThrownBy(() -> new NumberArray(new float[6], 2, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("array of 6 numbers cannot have the shape [2, 4]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "2,3", "3,1,2"})
  void readsWhatItWrote(String sizes) throws IOException {
    int[] shape = Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
    float[] values = {1.5f, -2, 0, Float.MIN_VALUE, Float.NaN, Float.POSITIVE_INFINITY};
    NumberArray read = read(bytes(new NumberArray(values, shape)));

    assertThat(read.values()).containsExactly(values);
    assertThat(read.shape()).containsExactly(shape);
  }

  @Test
  void refusesToReadOtherTypesAndFilesThatAreCutShort() throws IOException {
    byte[] written = bytes(new NumberArray(new float[] {1, 2}, 2));
    String doubles = new String(written, StandardCharsets.ISO_8859_1).replace("<f4", "<f8");

    assertThatThrownBy(() -> read(doubles.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "a NumPy file must hold float32 in C order, but began {'descr': '<f8'");
    assertThatThrownBy(() -> read(Arrays.copyOf(written, written.length - 1)))
        .isInstanceOf(IOException.class)
        .hasMessage("a NumPy file must have 8 more bytes, but had 7");
  }

  private static NumberArray read(byte[] file) throws IOException {
    return NumberArray.read(new ByteArrayInputStream(file));
  }

  private static byte[] bytes(NumberArray array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    array.write(out);
    return out.toByteArray();
  }
}
