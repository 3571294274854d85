package org.sweep.notebooks.bundle.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NpyArrayTest {
  /** What {@code numpy.save(file, numpy.array([True, False]))} of NumPy 1.24 writes. */
  private static final String FLAGS =
      "934e554d5059010076007b276465736372273a20277c6231272c2027666f727472616e5f6f72646572273a20"
          + "46616c73652c20277368617065273a2028322c292c207d"
          + "20".repeat(60)
          + "0a0100";

  @Test
  void isByteForByteWhatNumpySaves() throws IOException {
    assertThat(HexFormat.of().formatHex(bytes(NpyArray.flags(List.of(true, false), 2))))
        .isEqualTo(FLAGS);
  }

  @Test
  void textsMayLieBeyondTheBasicPlaneAndBeEmpty() throws IOException {
    byte[] bytes = bytes(NpyArray.texts(List.of("🙂a", ""), 2));
    assertThat(HexFormat.of().formatHex(bytes, 128, bytes.length))
        .isEqualTo("42f60100" + "61000000" + "00000000" + "00000000");
    assertThat(bytes(NpyArray.texts(List.of(""), 1))).hasSize(128 + 4);
  }

  @Test
  void arraysLargerThanABufferAreWhole() throws IOException {
    double[] values = new double[20_001];
    values[20_000] = 1;
    byte[] bytes = bytes(NpyArray.reals(values, 3, 6667));
    assertThat(bytes).hasSize(128 + 8 * 20_001);
    assertThat(HexFormat.of().formatHex(bytes, bytes.length - 8, bytes.length))
        .isEqualTo("000000000000f03f");
  }

  @Test
  void refusesValuesThatDoNotFillTheShape() {
    assertThatThrownBy(() -> NpyArray.wholes(new long[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 values must fill the shape (2, 3)");
  }

  private static byte[] bytes(NpyArray array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    array.write(out);
    return out.toByteArray();
  }
}
