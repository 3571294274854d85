package org.sweep.report.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * A figure of the page as one picture.
 *
 * @param name of its files, without their ends
 * @param title its heading; empty for none
 * @param note sentences beneath the heading
 * @param legend what the colours mean
 * @param panels the drawings
 * @param choice index of what is shown of several choices
 * @param size how large a panel is
 */
record Plate(
    String name,
    String title,
    String note,
    List<LegendKey> legend,
    List<Panel> panels,
    OptionalInt choice,
    Size size) {
  /** Copies the lists. */
  Plate {
    legend = List.copyOf(legend);
    panels = List.copyOf(panels);
  }

  /**
   * A line of the legend.
   *
   * @param colour as the style sheet calls it
   * @param label what it means; empty between two others
   * @param stroke how it looks
   * @param opacity 0 to 1
   */
  record LegendKey(String colour, String label, Stroke stroke, double opacity) {}

  /** How what stands before a label is drawn. */
  enum Stroke {
    LINE,
    DASHES,
    AREA,
    /** The label stands alone. */
    NONE
  }

  /**
   * A drawing.
   *
   * @param label its heading; empty for none
   * @param specification Vega or Vega-Lite, with its data
   */
  record Panel(String label, JsonNode specification) {}

  /** How large a panel is. */
  enum Size {
    SMALL(150, 6),
    USUAL(300, 3);

    private final int width;
    private final int columns;

    Size(int width, int columns) {
      this.width = width;
      this.columns = columns;
    }

    /** Pixels across. */
    int width() {
      return width;
    }

    /** Panels side by side. */
    int columns() {
      return columns;
    }
  }
}
