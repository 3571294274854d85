package org.sweep.trial;

import java.io.Serializable;
import java.util.HexFormat;
import org.sweep.spec.Sha256;

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
    return new ContentId(HexFormat.of().formatHex(Sha256.of(content), 0, BYTES));
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
