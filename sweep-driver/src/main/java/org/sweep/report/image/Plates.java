package org.sweep.report.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.sweep.report.image.Plate.LegendKey;
import org.sweep.report.image.Plate.Panel;
import org.sweep.report.image.Plate.Size;
import org.sweep.report.image.Plate.Stroke;

/** Plates from the JSON that the page draws its figures from, numbered within their section. */
final class Plates {
  /** Characters of a title in the name of a file. */
  private static final int MOST_SLUG = 40;

  /** Panels of one picture: the page has all. */
  static final int MOST_PANELS = 12;

  private final String section;
  private final List<Plate> plates = new ArrayList<>();

  private Plates(String section) {
    this.section = section;
  }

  private void add(JsonNode figure) {
    if (!figure.has("figures")) {
      add(figure, figure.path("title").asText(), legend(figure), Size.USUAL);
      return;
    }
    Size size = figure.path("panels").asText().equals("strip") ? Size.SMALL : Size.USUAL;
    for (JsonNode row : figure.path("figures")) {
      String title = figure.path("title").asText() + ": " + row.path("title").asText();
      add(row, title, keys(figure.path("key")), size);
    }
  }

  private void add(JsonNode figure, String title, List<LegendKey> legend, Size size) {
    String slug = slug(title);
    String name = section + "-" + (plates.size() + 1) + (slug.isEmpty() ? "" : "-" + slug);
    List<Panel> panels = new ArrayList<>();
    for (JsonNode panel : figure.path("panels")) {
      if (panels.size() < MOST_PANELS) {
        panels.add(new Panel(panel.path("label").asText(), filled(figure, panel)));
      }
    }
    JsonNode selector = figure.path("selector");
    OptionalInt choice =
        selector.has("first") ? OptionalInt.of(selector.get("first").asInt()) : OptionalInt.empty();
    plates.add(new Plate(name, title, note(figure), legend, panels, choice, size));
  }

  private static String note(JsonNode figure) {
    JsonNode selector = figure.path("selector");
    String chosen =
        selector.has("first")
            ? selector.path("label").asText()
                + " "
                + selector.path("options").path(selector.get("first").asInt()).asText()
                + ". "
            : "";
    int all = figure.path("panels").size();
    String cut = all > MOST_PANELS ? " The first %d of %d panels.".formatted(MOST_PANELS, all) : "";
    return (chosen + figure.path("note").asText() + cut).strip();
  }

  /** What the engine makes a specification with data of. */
  private static JsonNode filled(JsonNode figure, JsonNode panel) {
    ObjectNode data = ((ObjectNode) figure.path("data")).deepCopy();
    data.setAll((ObjectNode) panel.path("data"));
    ObjectNode node = data.objectNode();
    node.set("specification", panel.path("specification"));
    node.set("data", data);
    return node;
  }

  private static List<LegendKey> legend(JsonNode figure) {
    List<LegendKey> keys = new ArrayList<>(keys(figure.path("legend")));
    if (!keys.isEmpty()) {
      String axis = figure.path("legendTitle").asText();
      keys.add(0, new LegendKey("", axis, Stroke.NONE, 1));
    }
    return keys;
  }

  private static List<LegendKey> keys(JsonNode entries) {
    List<LegendKey> keys = new ArrayList<>();
    for (JsonNode entry : entries) {
      Stroke line = entry.path("dashed").asBoolean() ? Stroke.DASHES : Stroke.LINE;
      Stroke stroke = entry.has("opacity") ? Stroke.AREA : line;
      double opacity = entry.path("opacity").asDouble(1);
      keys.add(
          new LegendKey(
              entry.path("colour").asText(), entry.path("label").asText(), stroke, opacity));
    }
    return keys;
  }

  /**
   * The plates of {@code figures}.
   *
   * @param section names the plates
   * @param figures figures and albums
   */
  static List<Plate> of(String section, JsonNode figures) {
    Plates plates = new Plates(section);
    figures.forEach(plates::add);
    return plates.plates;
  }

  /** {@code text} in lower-case letters, digits and hyphens. */
  static String slug(String text) {
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(slug.length(), MOST_SLUG));
    return cut.replaceAll("^-|-$", "");
  }
}
