package org.sweep.notebooks.cell;

import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing in several forms, of which a reader's program shows the richest that it can.
 *
 * @param texts the forms by their media type; binary ones as Base64
 * @param width how wide images are shown, in pixels; empty as they are
 */
public record MimeBundle(SortedMap<String, String> texts, OptionalInt width) {
  /** The media type of plain text, which every bundle should have. */
  public static final String PLAIN = "text/plain";

  /** The media type of HTML. */
  public static final String HTML = "text/html";

  /** The media type of PNG images. */
  public static final String PNG = "image/png";

  /** The media type of SVG images. */
  public static final String SVG = "image/svg+xml";

  /** Copies the forms, and refuses none. */
  public MimeBundle {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a bundle must have at least one form");
    }
    texts = new TreeMap<>(texts);
  }

  /** Plain text alone. */
  public static MimeBundle plain(String text) {
    return new MimeBundle(new TreeMap<>(Map.of(PLAIN, text)), OptionalInt.empty());
  }

  /** HTML, and plain text where there is no HTML. */
  public static MimeBundle html(String html, String text) {
    return new MimeBundle(new TreeMap<>(Map.of(HTML, html, PLAIN, text)), OptionalInt.empty());
  }

  /**
   * A PNG image.
   *
   * @param image the file's bytes
   * @param width how wide it is shown, in pixels
   * @param text what stands for it where there are no images
   */
  public static MimeBundle png(byte[] image, int width, String text) {
    String base64 = Base64.getEncoder().encodeToString(image);
    return new MimeBundle(new TreeMap<>(Map.of(PNG, base64, PLAIN, text)), OptionalInt.of(width));
  }

  /** An SVG image, and what stands for it where there are no images. */
  public static MimeBundle svg(String image, String text) {
    return new MimeBundle(new TreeMap<>(Map.of(SVG, image, PLAIN, text)), OptionalInt.empty());
  }
}
