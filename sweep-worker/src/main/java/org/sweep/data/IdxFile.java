package org.sweep.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of the IDX format (Y. LeCun's MNIST page): a big-endian magic number, big-endian
 * dimensions, then one unsigned byte per element, row-major; plain or compressed by gzip, which its
 * first bytes tell, not its name.
 */
final class IdxFile {
  /** What an array can hold on every JVM. */
  private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

  /** Deflate cannot shrink data more: what bounds the memory that a false header can ask for. */
  private static final long DEFLATE_RATIO = 1032;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final float WHITE = 255;

  /** Kinds of IDX files. */
  enum Content {
    /** One label per sample. */
    LABELS(0x801, 8),
    /** Rows x columns pixels per sample. */
    IMAGES(0x803, 16);

    private final int magic;
    private final int headerBytes;

    Content(int magic, int headerBytes) {
      this.magic = magic;
      this.headerBytes = headerBytes;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Sizes that a file says it has; labels are of 1 x 1. */
  record Header(int count, int rows, int columns) {
    /** Elements per sample. */
    int width() {
      return rows * columns;
    }

    private int elements() {
      return count * width();
    }

    @Override
    public String toString() {
      return rows == 1 && columns == 1 ? count + "" : count + " x " + rows + " x " + columns;
    }
  }

  private final FileSystem fileSystem;
  private final FileStatus status;
  private final Content content;

  /** The file of {@code status}, which must hold {@code content}. Nothing is read yet. */
  IdxFile(FileSystem fileSystem, FileStatus status, Content content) {
    this.fileSystem = fileSystem;
    this.status = status;
    this.content = content;
  }

  /** The file's name in its folder. */
  String name() {
    return status.getPath().getName();
  }

  /** The file as the user would name it. */
  String place() {
    return place(status.getPath());
  }

  /** A path as the user would name it: the local file system goes without saying. */
  static String place(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  /** The file and its version. */
  String identity() {
    return status.getPath() + " " + status.getLen() + " " + status.getModificationTime();
  }

  /** The checksum of the file as stored. */
  String checksum() throws IOException {
    try (InputStream in = fileSystem.open(status.getPath())) {
      return Checksum.of(in);
    }
  }

  /** Reads no more than the header and checks it against the file's length. */
  Header header() throws IOException {
    return read((header, in) -> header);
  }

  /** Labels [samples], each in 0..255. */
  int[] labels() throws IOException {
    byte[] bytes = read(this::elements);
    int[] labels = new int[bytes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Byte.toUnsignedInt(bytes[i]);
    }
    return labels;
  }

  /** Pixels [samples, rows, columns], scaled from 0..255 to [0, 1]. */
  float[] pixels() throws IOException {
    byte[] bytes = read(this::elements);
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Byte.toUnsignedInt(bytes[i]) / WHITE;
    }
    return pixels;
  }

  /** The error of this file that breaks {@code law}. */
  DamagedData damaged(String law) {
    return new DamagedData(place(), law);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(Header header, DataInputStream in) throws IOException;
  }

  private <T> T read(Reading<T> reading) throws IOException {
    try (FSDataInputStream stored = fileSystem.open(status.getPath())) {
      boolean compressed = stored.read() == 0x1f && stored.read() == 0x8b;
      stored.seek(0);
      try (DataInputStream in = compressed ? decompressed(stored) : stored) {
        Header header = readHeader(in);
        checkLength(header, compressed);
        return reading.read(header, in);
      }
    } catch (EOFException e) {
      throw damaged("must hold what its header says, but is cut off");
    } catch (ZipException e) {
      throw damaged("must be a sound gzip file, but is not: " + e.getMessage());
    }
  }

  private static DataInputStream decompressed(InputStream stored) throws IOException {
    return new DataInputStream(new GZIPInputStream(stored, BUFFER_BYTES));
  }

  private Header readHeader(DataInputStream in) throws IOException {
    checkMagic(in.readInt());
    boolean images = content == Content.IMAGES;
    int count = in.readInt();
    Header header = new Header(count, images ? in.readInt() : 1, images ? in.readInt() : 1);
    boolean positive = count > 0 && header.rows() > 0 && header.columns() > 0;
    double elements = (double) count * header.rows() * header.columns();
    if (!positive || elements > MOST_ELEMENTS) {
      throw damaged(
          "must have dimensions >= 1 and at most %d elements, but its header says %s"
              .formatted(MOST_ELEMENTS, header));
    }
    return header;
  }

  private void checkMagic(int magic) throws DamagedData {
    for (Content other : Content.values()) {
      if (magic == other.magic && other != content) {
        throw damaged("must hold " + content.word() + ", but holds " + other.word());
      }
    }
    if (magic != content.magic) {
      throw damaged(
          "must begin with the magic number 0x%08x of IDX %s, but begins with 0x%08x"
              .formatted(content.magic, content.word(), magic));
    }
  }

  private void checkLength(Header header, boolean compressed) throws DamagedData {
    long promised = (long) content.headerBytes + header.elements();
    long stored = status.getLen();
    if (compressed && promised > stored * DEFLATE_RATIO) {
      throw damaged(
          "must hold the %d bytes that its header says (%s), but %d compressed bytes cannot"
              .formatted(promised, header, stored));
    }
    if (!compressed && promised != stored) {
      throw damaged(
          "must be of the %d bytes that its header says (%s), but is of %d bytes"
              .formatted(promised, header, stored));
    }
  }

  private byte[] elements(Header header, DataInputStream in) throws IOException {
    byte[] elements = new byte[header.elements()];
    in.readFully(elements);
    if (in.read() >= 0) {
      throw damaged("must end where its header says (" + header + "), but has more bytes");
    }
    return elements;
  }
}
