package org.sweep.report.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure of one or more panels under one legend.
 *
 * @param title its heading; empty for none
 * @param note sentences beneath the heading: what is shown, and what is not
 * @param legend what the colours mean
 * @param selector what chooses among parts of the data
 * @param data data sets that all panels share, by the name that specifications give them
 * @param panels the drawings
 */
public record Figure(
    String title,
    String note,
    Legend legend,
    Optional<Selector> selector,
    SortedMap<String, JsonNode> data,
    List<Panel> panels) {

  /** Copies the collections. */
  public Figure {
    data = new TreeMap<>(data);
    panels = List.copyOf(panels);
  }

  /**
   * A choice whose index is the signal {@code rate}.
   *
   * @param label what is chosen
   * @param options the texts to choose from
   * @param first index of the one that is shown first
   */
  public record Selector(String label, List<String> options, int first) {
    /** Copies the options. */
    public Selector {
      options = List.copyOf(options);
    }
  }

  /**
   * A drawing.
   *
   * @param label its heading; empty for none
   * @param note sentences beneath it; empty for none
   * @param description what it shows, for those who cannot see it
   * @param specification Vega or Vega-Lite, as its {@code $schema} says
   * @param data data sets of this panel alone
   */
  public record Panel(
      String label,
      String note,
      String description,
      JsonNode specification,
      Map<String, JsonNode> data) {
    /** Copies the map. */
    public Panel {
      data = new TreeMap<>(data);
    }
  }

  /** The figure for the page's script. */
  public ObjectNode json() {
    ObjectNode figure = JsonNodeFactory.instance.objectNode();
    figure.put("title", title).put("note", note);
    figure.put("legendTitle", legend.title());
    ArrayNode entries = figure.putArray("legend");
    legend.entries().forEach(entry -> write(entries.addObject(), entry));
    selector.ifPresent(choice -> write(figure.putObject("selector"), choice));
    figure.putObject("data").setAll(data);
    ArrayNode drawings = figure.putArray("panels");
    panels.forEach(panel -> write(drawings.addObject(), panel));
    return figure;
  }

  private static void write(ObjectNode node, Legend.Entry entry) {
    node.put("key", entry.key()).put("label", entry.label());
    node.put("colour", entry.look().colour()).put("dashed", entry.look().isDashed());
  }

  private static void write(ObjectNode node, Selector selector) {
    node.put("label", selector.label).put("first", selector.first);
    selector.options.forEach(node.putArray("options")::add);
  }

  private static void write(ObjectNode node, Panel panel) {
    node.put("label", panel.label).put("note", panel.note);
    node.put("description", panel.description);
    node.set("specification", panel.specification);
    node.putObject("data").setAll(panel.data);
  }
}
