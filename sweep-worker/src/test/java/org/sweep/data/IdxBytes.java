package org.sweep.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Contents of small IDX files. */
final class IdxBytes {
  static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  private IdxBytes() {}

  /** Images whose pixels are 0, 1, 2, ... modulo 256. */
  static byte[] images(int count, int rows, int columns) {
    byte[] pixels = new byte[count * rows * columns];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    return concatenate(words(0x803, count, rows, columns), pixels);
  }

  static byte[] labels(int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    return concatenate(words(0x801, labels.length), bytes);
  }

  /** Big-endian 32-bit words. */
  static byte[] words(int... words) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * words.length);
    for (int word : words) {
      buffer.putInt(word);
    }
    return buffer.array();
  }

  static byte[] concatenate(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  static byte[] withoutLast(byte[] bytes, int count) {
    return Arrays.copyOf(bytes, bytes.length - count);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** Four training and two test images of 2 x 3 pixels with labels 0..3. */
  static void writeAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(TRAINING_IMAGES), images(4, 2, 3));
    Files.write(folder.resolve(TRAINING_LABELS), labels(0, 1, 2, 1));
    Files.write(folder.resolve(TEST_IMAGES), images(2, 2, 3));
    Files.write(folder.resolve(TEST_LABELS), labels(3, 0));
  }
}
