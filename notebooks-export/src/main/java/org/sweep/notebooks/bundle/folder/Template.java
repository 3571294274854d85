package org.sweep.notebooks.bundle.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text among this module's resources with places for values: {@code <<name>>}. */
public final class Template {
  private static final Pattern PLACE = Pattern.compile("<<([a-z-]+)>>");

  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Template(String text) {
    this.text = text;
  }

  /**
   * A template.
   *
   * @param beside the class in whose package it is
   * @param resource its name there
   * @throws IOException if it cannot be read
   */
  public static Template of(Class<?> beside, String resource) throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Gives a place its value, which is written as it is. */
  public Template with(String place, String value) {
    values.put(place, value);
    return this;
  }

  /**
   * The text with its values.
   *
   * @throws IllegalStateException if a place has none
   */
  public String text() {
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
