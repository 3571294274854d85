package org.sweep.notebooks.bundle.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Arrays with names, as {@code numpy.savez_compressed} writes them. */
final class NpzFile {
  /** The earliest date that a zip can hold, so that equal arrays give equal files. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NpzFile() {}

  /** Writes the arrays, in the order of the map, and leaves {@code out} open. */
  static void write(Map<String, NpyArray> arrays, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
      ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
      entry.setTimeLocal(NO_DATE);
      zip.putNextEntry(entry);
      array.getValue().write(zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}
