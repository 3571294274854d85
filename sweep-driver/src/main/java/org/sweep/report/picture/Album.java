package org.sweep.report.picture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sweep.report.figure.Figure;

/**
 * Pictures of one kind.
 *
 * @param title its heading
 * @param note sentences beneath the heading: what is shown, and what is not
 * @param key what colours mean
 * @param size how large a panel is
 * @param arrangement how figures follow one another
 * @param figures a row of panels each, under the name of its configuration
 */
public record Album(
    String title,
    String note,
    List<KeyEntry> key,
    Size size,
    Arrangement arrangement,
    List<Figure> figures) {

  /** Copies the lists. */
  public Album {
    key = List.copyOf(key);
    figures = List.copyOf(figures);
  }

  /**
   * A swatch with what it means.
   *
   * @param colour a colour of the page's style sheet, or a mixture of such
   * @param opacity of the swatch, 0 to 1
   * @param label what it means; empty between two others
   */
  public record KeyEntry(String colour, double opacity, String label) {}

  /** How large a panel is. */
  public enum Size {
    /** Up to eight in a row. */
    SMALL,
    /** Up to four in a row. */
    LARGE
  }

  /** How the figures of an album follow one another. */
  public enum Arrangement {
    /** All beneath one another. */
    ROWS,
    /** A reader chooses one. */
    CHOICE
  }

  /** {@link Arrangement#ROWS} for as many figures as a reader can compare at a glance. */
  static Arrangement rowsIfFew(List<Figure> figures) {
    int most = 6;
    return figures.size() <= most ? Arrangement.ROWS : Arrangement.CHOICE;
  }

  /** The album for the page's script. */
  public ObjectNode json() {
    ObjectNode album = JsonNodeFactory.instance.objectNode();
    album.put("title", title).put("note", note);
    album.put("panels", size == Size.SMALL ? "strip" : "wide");
    album.put("choice", arrangement == Arrangement.CHOICE && figures.size() > 1);
    ArrayNode swatches = album.putArray("key");
    for (KeyEntry entry : key) {
      ObjectNode swatch = swatches.addObject();
      swatch.put("colour", entry.colour).put("opacity", entry.opacity).put("label", entry.label);
    }
    ArrayNode rows = album.putArray("figures");
    figures.forEach(figure -> rows.add(figure.json()));
    return album;
  }
}
