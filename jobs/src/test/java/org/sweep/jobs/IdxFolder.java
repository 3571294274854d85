package org.sweep.jobs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Folders with four small IDX files. */
final class IdxFolder {
  private static final int SIDE = 20;
  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;

  private IdxFolder() {}

  /** Random images of 20x20 pixels in two classes, as many for training as for testing. */
  static void write(Path folder, int samples) throws IOException {
    write(folder, samples, SIDE, 2);
  }

  /** Random images of side x side pixels, as many for training as for testing. */
  static void write(Path folder, int samples, int side, int classes) throws IOException {
    Files.createDirectories(folder);
    byte[] pixels = new byte[samples * side * side];
    new Random(1).nextBytes(pixels);
    byte[] labels = new byte[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = (byte) (i % classes);
    }
    for (String part : new String[] {"train", "t10k"}) {
      Path images = folder.resolve(part + "-images-idx3-ubyte.gz");
      write(images, pixels, IMAGES, samples, side, side);
      write(folder.resolve(part + "-labels-idx1-ubyte.gz"), labels, LABELS, samples);
    }
  }

  /** Takes away the second half of the compressed training images. */
  static void cutTrainingImages(Path folder) throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte.gz");
    byte[] whole = Files.readAllBytes(images);
    Files.write(images, Arrays.copyOf(whole, whole.length / 2));
  }

  private static void write(Path file, byte[] content, int... header) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      for (int number : header) {
        out.writeInt(number);
      }
      out.write(content);
    }
    Files.write(file, bytes.toByteArray());
  }
}
