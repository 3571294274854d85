package org.sweep.notebooks.display;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweep.notebooks.cell.MimeBundle;
import org.sweep.notebooks.cell.Output;

/**
 * The pictures that a report left in {@code figures/}, as outputs of the cells that draw them
 * again. PNG, which every page that shows notebooks can show; SVG where there is no PNG. Together
 * they take a bounded part of the notebook; beyond it a line names the file.
 */
public final class StoredFigures {
  /** Bytes of all pictures of a notebook, as they are in its file. */
  private static final long MOST_BYTES = 7_000_000;

  private static final Pattern NAME = Pattern.compile("([a-z]+)-(\\d+)(?:-(.*))?\\.(png|svg)");

  /** Where a PNG file has its width, and how many of its pixels are one on the page. */
  private static final int WIDTH_OFFSET = 16;

  private static final int PIXELS_PER_PIXEL = 2;

  private final List<Figure> figures;
  private long left = MOST_BYTES;

  private record Figure(Path file, String section, int number, String title) {}

  /**
   * The pictures of a result directory.
   *
   * @throws IOException if the folder cannot be read
   */
  public StoredFigures(Path directory) throws IOException {
    Path folder = directory.resolve("figures");
    List<Figure> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.sorted().forEach(file -> read(file, found));
      }
    }
    found.sort(Comparator.comparing(Figure::section).thenComparingInt(Figure::number));
    figures = List.copyOf(found);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return figures.isEmpty();
  }

  /**
   * The names of the pictures of a part of the report.
   *
   * @param section the part
   * @param title how their titles begin, in lower case with hyphens; empty for all
   */
  public List<String> names(String section, String title) {
    return chosen(section, title).map(figure -> figure.file().getFileName().toString()).toList();
  }

  /**
   * The pictures of a part of the report, as {@link #names}.
   *
   * @throws IOException if one cannot be read
   */
  public List<Output> outputs(String section, String title) throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (Figure figure : chosen(section, title).toList()) {
      outputs.add(new Output.DisplayData(bundle(figure)));
    }
    return outputs;
  }

  private Stream<Figure> chosen(String section, String title) {
    return figures.stream()
        .filter(figure -> figure.section().equals(section) && figure.title().startsWith(title));
  }

  private MimeBundle bundle(Figure figure) throws IOException {
    String name = "figures/" + figure.file().getFileName();
    byte[] image = Files.readAllBytes(figure.file());
    long size = (image.length + 2L) / 3 * 4;
    if (size > left) {
      return MimeBundle.plain(
          name + " is not in here: this notebook's pictures have taken their space");
    }
    left -= size;
    if (name.endsWith(".svg")) {
      return MimeBundle.svg(Files.readString(figure.file()), name);
    }
    return MimeBundle.png(image, width(figure.file()) / PIXELS_PER_PIXEL, name);
  }

  private static int width(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(in)) {
      data.skipNBytes(WIDTH_OFFSET);
      return data.readInt();
    }
  }

  /** A PNG comes before the SVG of the same name, which it stands for. */
  private static void read(Path file, List<Figure> found) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (name.matches()) {
      String title = name.group(3) == null ? "" : name.group(3);
      int number = Integer.parseInt(name.group(2));
      boolean isThere =
          found.stream()
              .anyMatch(each -> each.section.equals(name.group(1)) && each.number == number);
      if (!isThere) {
        found.add(new Figure(file, name.group(1), number, title));
      }
    }
  }
}
