package org.sweep.output;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;

/**
 * The file of a checkpoint: the state itself, and which files have the rows and artifacts up to
 * there. A checksum at its end tells damage.
 *
 * @param origin what must be equal for a trial to continue from it
 * @param step updates made
 * @param seconds spent in training until then
 * @param parts the files, relative to the folder of the trial's checkpoints
 * @param vectors the numbers of the state's vectors
 * @param counters the values of its counters
 */
record CheckpointFile(
    String origin,
    long step,
    double seconds,
    List<Part> parts,
    List<double[]> vectors,
    List<Long> counters) {
  private static final int MAGIC = 0x53574350;
  private static final int FORMAT = 1;

  CheckpointFile {
    parts = List.copyOf(parts);
    vectors = List.copyOf(vectors);
    counters = List.copyOf(counters);
  }

  /**
   * A file with rows, or with an array.
   *
   * @param path where it is
   * @param rows how many; {@link #ARRAY} for an array
   */
  record Part(String path, long rows) {
    static final long ARRAY = -1;

    /** Its name without folder. */
    String name() {
      return ResultLayout.nameOf(path);
    }
  }

  /** The same without numbers, which {@link #write} takes from the state itself. */
  static CheckpointFile head(String origin, long step, double seconds, List<Part> parts) {
    return new CheckpointFile(origin, step, seconds, parts, List.of(), List.of());
  }

  /** Writes the file, with the numbers of {@code state}. */
  void write(Memory state, OutputStream target) throws IOException {
    CRC32 checksum = new CRC32();
    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(target, checksum));
    out.writeInt(MAGIC);
    out.writeInt(FORMAT);
    out.writeUTF(origin);
    out.writeLong(step);
    out.writeDouble(seconds);
    out.writeInt(parts.size());
    for (Part part : parts) {
      out.writeUTF(part.path());
      out.writeLong(part.rows());
    }
    out.writeInt(state.vectors().size());
    for (Vector vector : state.vectors()) {
      write(vector.toArray(), out);
    }
    out.writeInt(state.counters().size());
    for (var counter : state.counters()) {
      out.writeLong(counter.value());
    }
    out.writeLong(checksum.getValue());
    out.flush();
  }

  /** Numbers that are whole in float32, as those of such a backend are, take four bytes each. */
  private static void write(double[] numbers, DataOutputStream out) throws IOException {
    int width = areFloats(numbers) ? Float.BYTES : Double.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, width));
    for (double number : numbers) {
      if (width == Float.BYTES) {
        bytes.putFloat((float) number);
      } else {
        bytes.putDouble(number);
      }
    }
    out.writeInt(width);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  private static boolean areFloats(double[] numbers) {
    for (double number : numbers) {
      if ((double) (float) number != number) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged or cannot be read
   */
  static CheckpointFile read(InputStream source) throws IOException {
    CRC32 checksum = new CRC32();
    DataInputStream in = new DataInputStream(new CheckedInputStream(source, checksum));
    require(in.readInt() == MAGIC, "it is no checkpoint");
    require(in.readInt() == FORMAT, "it has another format");
    String origin = in.readUTF();
    long step = in.readLong();
    double seconds = in.readDouble();
    List<Part> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(new Part(in.readUTF(), in.readLong()));
    }
    List<double[]> vectors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      vectors.add(readNumbers(in));
    }
    List<Long> counters = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      counters.add(in.readLong());
    }
    long sum = checksum.getValue();
    require(in.readLong() == sum, "its checksum is wrong");
    return new CheckpointFile(origin, step, seconds, parts, vectors, counters);
  }

  private static double[] readNumbers(DataInputStream in) throws IOException {
    int width = in.readInt();
    int length = in.readInt();
    boolean isWidth = width == Float.BYTES || width == Double.BYTES;
    require(isWidth && length >= 0 && length <= Integer.MAX_VALUE / width, "it is damaged");
    byte[] bytes = in.readNBytes(width * length);
    require(bytes.length == width * length, "it ends too early");
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = width == Float.BYTES ? numbers.getFloat() : numbers.getDouble();
    }
    return values;
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }

  /** Whether {@code state} is of the shape of the one that was saved. */
  boolean fits(Memory state) {
    boolean fits =
        vectors.size() == state.vectors().size() && counters.size() == state.counters().size();
    for (int i = 0; fits && i < vectors.size(); i++) {
      fits = vectors.get(i).length == state.vectors().get(i).length();
    }
    return fits;
  }

  /** Puts the numbers into {@code state}, which they must fit. */
  void restore(Memory state, Backend backend) {
    for (int i = 0; i < vectors.size(); i++) {
      backend.load(vectors.get(i), state.vectors().get(i));
    }
    for (int i = 0; i < counters.size(); i++) {
      state.counters().get(i).restore(counters.get(i));
    }
  }
}
