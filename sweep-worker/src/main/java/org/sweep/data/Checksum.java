package org.sweep.data;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.sweep.spec.Sha256;

/** Checksums of files, for provenance. */
final class Checksum {
  private static final int BUFFER_BYTES = 1 << 16;

  private Checksum() {}

  /** {@code sha256:} and 64 hexadecimal digits of all that {@code in} gives. */
  static String of(InputStream in) throws IOException {
    MessageDigest digest = Sha256.begin();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }
}
