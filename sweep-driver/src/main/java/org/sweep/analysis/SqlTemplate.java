package org.sweep.analysis;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** SQL that lies beside a class, with the columns of one study filled in. */
public final class SqlTemplate {
  private SqlTemplate() {}

  /**
   * The text of {@code resource}, a Mustache template beside {@code place}, with these values.
   * Names of columns need no quotes.
   */
  public static String filled(Class<?> place, String resource, Map<String, Object> values) {
    try (InputStream in = place.getResourceAsStream(resource)) {
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler().escapeHTML(false).compile(template).execute(values);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
