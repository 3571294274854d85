package org.sweep.notebooks.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sweep.notebooks.display.Grid.Line;

/**
 * A grid in plain text, as pandas prints a frame of texts: labels to the left, cells to the right.
 */
final class AlignedText {
  private AlignedText() {}

  static String of(Grid grid) {
    if (grid.lines().isEmpty()) {
      return "Empty DataFrame\nColumns: " + grid.columns() + "\nIndex: []";
    }
    List<Line> lines = new ArrayList<>(List.of(new Line("", grid.columns())));
    // pandas keeps a space before each text, not before names
    grid.lines().forEach(line -> lines.add(new Line(line.label(), spaced(line.cells()))));
    int first = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    List<Integer> widths = new ArrayList<>(Collections.nCopies(grid.columns().size(), 0));
    for (Line line : lines) {
      for (int i = 0; i < widths.size(); i++) {
        widths.set(i, Math.max(widths.get(i), line.cells().get(i).length()));
      }
    }
    return lines.stream()
        .map(line -> line(line, first, widths).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> spaced(List<String> texts) {
    return texts.stream().map(text -> " " + text).toList();
  }

  private static String line(Line line, int first, List<Integer> widths) {
    StringBuilder text = new StringBuilder(line.label());
    text.append(" ".repeat(first - line.label().length()));
    for (int i = 0; i < widths.size(); i++) {
      String cell = line.cells().get(i);
      text.append(' ').append(" ".repeat(widths.get(i) - cell.length())).append(cell);
    }
    return text.toString();
  }
}
