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
    Files.createDirectories(folder);
    for (String part : new String[] {"train", "t10k"}) {
      write(folder.resolve(part + "-images-idx3-ubyte.gz"), IMAGES, samples, SIDE, SIDE);
      write(folder.resolve(part + "-labels-idx1-ubyte.gz"), LABELS, samples);
    }
  }

  /** Takes away the second half of the compressed training images. */
  static void cutTrainingImages(Path folder) throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte.gz");
    byte[] whole = Files.readAllBytes(images);
    Files.write(images, Arrays.copyOf(whole, whole.length / 2));
  }

  private static void write(Path file, int magic, int... sizes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(magic);
      for (int size : sizes) {
        out.writeInt(size);
      }
      byte[] content = new byte[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
      new Random(1).nextBytes(content);
      for (int i = 0; magic == LABELS && i < content.length; i++) {
        content[i] = (byte) (i % 2);
      }
      out.write(content);
    }
    Files.write(file, bytes.toByteArray());
  }
}
