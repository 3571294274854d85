package org.sweep.notebooks.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of this package's resources with places for values: {@code <<name>>}. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("<<([a-z-]+)>>");

  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Template(String text) {
    this.text = text;
  }

  /** A template. */
  static Template of(String resource) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Gives a place its value, which is written as it is. */
  Template with(String place, String value) {
    values.put(place, value);
    return this;
  }

  /**
   * The text with its values.
   *
   * @throws IllegalStateException if a place has none
   */
  String text() {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
  }

  private String value(String place) {
    String value = values.get(place);
    if (value == null) {
      throw new IllegalStateException("no value for " + place);
    }
    return value;
  }
}
