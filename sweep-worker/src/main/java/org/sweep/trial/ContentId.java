package org.sweep.trial;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A content hash: the same content always has the same id, on every machine and in every version.
 *
 * @param text 16 lower-case hexadecimal digits, the first 64 bits of SHA-256
 */
public record ContentId(String text) implements Serializable, Comparable<ContentId> {
  private static final int BYTES = 8;

  /** Refuses a text that is not 16 hexadecimal digits, since ids become file names. */
  public ContentId {
    if (!text.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("id must be 16 hexadecimal digits, but was " + text);
    }
  }

  /** The id of {@code content}. */
  public static ContentId of(String content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return new ContentId(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(ContentId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
