package org.sweep.notebooks.bundle.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a result directory: {@code figures/<section>-<number>-<title>.svg}. */
public final class Pictures {
  private static final Pattern NAME = Pattern.compile("([a-z-]+?)-(\\d{1,6})-?([a-z0-9-]*)");

  private final Results results;

  /** The figures of {@code results}. */
  public Pictures(Results results) {
    this.results = results;
  }

  /**
   * A figure.
   *
   * @param name its files' name without suffix
   * @param section the part of the page that it is of
   * @param number its place there, from 1
   * @param slug its title in lower-case letters, digits and hyphens, cut if it is long; may be
   *     empty
   * @param title its title; empty if it has none
   */
  public record Picture(String name, String section, int number, String slug, String title) {
    /** {@code Comparison: Aggregate scores}, or {@code Paths 1} without a title. */
    public String caption() {
      String part = Character.toUpperCase(section.charAt(0)) + section.substring(1);
      return title.isEmpty() ? part + " " + number : part + ": " + title;
    }
  }

  /**
   * All figures that a report named, in the order of their sections' names, then numbers.
   *
   * @throws IOException if one cannot be read
   */
  public List<Picture> all() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String suffix : List.of(".svg", ".png")) {
      results.files("figures", suffix).forEach(file -> names.add(stem(file)));
    }
    List<Picture> pictures = new ArrayList<>();
    for (String name : names) {
      Matcher parts = NAME.matcher(name);
      if (parts.matches()) {
        pictures.add(picture(parts));
      }
    }
    pictures.sort(
        Comparator.comparing(Picture::section)
            .thenComparingInt(Picture::number)
            .thenComparing(Picture::name));
    return pictures;
  }

  /**
   * The first figure of each section, and of the curves that of the study's metric.
   *
   * @throws IOException if one cannot be read
   */
  public List<Picture> chosen() throws IOException {
    String slug = results.study().shown().metric().replace('_', '-');
    Map<String, Picture> chosen = new LinkedHashMap<>();
    for (Picture picture : all()) {
      chosen.putIfAbsent(picture.section(), picture);
      if (picture.section().equals("curves") && picture.slug().equals(slug)) {
        chosen.put("curves", picture);
      }
    }
    return List.copyOf(chosen.values());
  }

  private Picture picture(Matcher name) throws IOException {
    Path svg = results.directory().resolve("figures").resolve(name.group() + ".svg");
    String slug = name.group(3);
    return new Picture(
        name.group(),
        name.group(1),
        Integer.parseInt(name.group(2)),
        slug,
        SvgTitle.of(svg).orElse(slug.replace('-', ' ')));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
