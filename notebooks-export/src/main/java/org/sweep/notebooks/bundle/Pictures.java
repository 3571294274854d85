package org.sweep.notebooks.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a result directory: {@code figures/<section>-<number>-<title>.svg}. */
final class Pictures {
  private static final Pattern NAME = Pattern.compile("([a-z-]+?)-(\\d+)-?(.*)");

  private final Results results;

  /** The figures of {@code results}. */
  Pictures(Results results) {
    this.results = results;
  }

  /**
   * A figure.
   *
   * @param name its files' name without suffix
   * @param section the part of the page that it is of
   * @param number its place there, from 1
   * @param title its title in lower-case letters, digits and hyphens; may be empty
   */
  record Picture(String name, String section, int number, String title) {
    /** {@code Comparison: aggregate scores}. */
    String caption() {
      String part = Character.toUpperCase(section.charAt(0)) + section.substring(1);
      return title.isEmpty() ? part + " " + number : part + ": " + title.replace('-', ' ');
    }
  }

  /** All figures, in the order of their sections' names, then numbers. */
  List<Picture> all() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String suffix : List.of(".svg", ".png")) {
      results.files("figures", suffix).forEach(file -> names.add(stem(file)));
    }
    return names.stream()
        .map(Pictures::picture)
        .sorted(
            Comparator.comparing(Picture::section)
                .thenComparingInt(Picture::number)
                .thenComparing(Picture::name))
        .toList();
  }

  /** The first figure of each section, and of the curves that of the study's metric. */
  List<Picture> chosen() throws IOException {
    String slug = results.study().shown().metric().replace('_', '-');
    Map<String, Picture> chosen = new LinkedHashMap<>();
    for (Picture picture : all()) {
      chosen.putIfAbsent(picture.section(), picture);
      if (picture.section().equals("curves") && picture.title().equals(slug)) {
        chosen.put("curves", picture);
      }
    }
    return List.copyOf(chosen.values());
  }

  private static Picture picture(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? new Picture(name, parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3))
        : new Picture(name, name, 1, "");
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
