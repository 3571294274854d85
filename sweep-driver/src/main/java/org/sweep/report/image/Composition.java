package org.sweep.report.image;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.sweep.report.image.Plate.LegendKey;
import org.sweep.report.image.Plate.Stroke;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Title, note, legend and panels of a plate in one SVG, on the page's light paper. */
final class Composition {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Fonts of one width; a machine has at least the last. */
  static final List<String> FONTS = List.of("Helvetica", "Arial", "Liberation Sans", "sans-serif");

  private static final double MARGIN = 16;
  private static final double GAP = 18;
  private static final double NARROWEST = 360;
  private static final double TITLE = 15;
  private static final double TEXT = 11;
  private static final double LABEL = 12;

  /** How much wider bold letters are. */
  private static final double BOLD = 1.1;

  private static final double LINE = 16;
  private static final double SWATCH = 18;
  private static final int MOST_NOTE_LINES = 4;

  private final Plate plate;
  private final List<PanelDrawing> drawings;
  private final Palette palette;
  private final Document document;
  private final Element root;
  private final double columnWidth;
  private final double innerWidth;
  private double bottom = MARGIN;

  /**
   * A picture.
   *
   * @param plate what it shows
   * @param drawings its panels, in their order
   * @param palette the colours of texts
   */
  Composition(Plate plate, List<PanelDrawing> drawings, Palette palette) {
    this.plate = plate;
    this.drawings = List.copyOf(drawings);
    this.palette = palette;
    this.document = empty();
    this.root = document.createElementNS(SVG, "svg");
    document.appendChild(root);
    this.columnWidth = drawings.stream().mapToDouble(PanelDrawing::width).max().orElse(0);
    int columns = Math.min(drawings.size(), plate.size().columns());
    this.innerWidth = Math.max(NARROWEST, columns * columnWidth + (columns - 1) * GAP);
  }

  /** The text of the picture. */
  String svg() {
    Element paper = child(root, "rect");
    putTexts();
    putLegend();
    putPanels();
    double width = innerWidth + 2 * MARGIN;
    double height = bottom + MARGIN - GAP;
    set(root, "width", width);
    set(root, "height", height);
    root.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
    root.setAttribute("font-family", String.join(", ", FONTS));
    paper.setAttribute("width", "100%");
    paper.setAttribute("height", "100%");
    paper.setAttribute("fill", palette.colour("paper"));
    return text();
  }

  private void putTexts() {
    if (!plate.title().isEmpty()) {
      bottom += TITLE;
      String title = TextWidth.cut(plate.title(), BOLD * TITLE, innerWidth);
      boldText(MARGIN, bottom, TITLE, title);
      bottom += LINE / 2;
    }
    List<String> lines = TextWidth.lines(plate.note(), TEXT, innerWidth);
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_NOTE_LINES))) {
      bottom += LINE;
      text(MARGIN, bottom, TEXT, line).setAttribute("fill", palette.colour("soft"));
    }
    bottom += LINE / 2;
  }

  private void putLegend() {
    if (plate.legend().isEmpty()) {
      return;
    }
    double left = MARGIN;
    bottom += LINE;
    for (LegendKey key : plate.legend()) {
      String label = TextWidth.cut(key.label(), LABEL, innerWidth - SWATCH);
      double swatch = key.stroke() == Stroke.NONE ? -6 : SWATCH;
      double width = swatch + (label.isEmpty() ? 4 : 6 + TextWidth.of(label, LABEL) + GAP);
      if (left > MARGIN && left + width > MARGIN + innerWidth + GAP) {
        left = MARGIN;
        bottom += LINE + 2;
      }
      putKey(key, label, left);
      left += width;
    }
    bottom += GAP;
  }

  private void putKey(LegendKey key, String label, double left) {
    if (key.stroke() == Stroke.NONE) {
      text(left, bottom, LABEL, label).setAttribute("fill", palette.colour("soft"));
      return;
    }
    if (key.stroke() == Stroke.AREA) {
      Element area = child(root, "rect");
      set(area, "x", left);
      set(area, "y", bottom - 10);
      set(area, "width", SWATCH);
      set(area, "height", 11);
      area.setAttribute("fill", palette.resolved(key.colour()));
      set(area, "fill-opacity", key.opacity());
    } else {
      Element line = child(root, "path");
      line.setAttribute("d", "M" + number(left) + "," + number(bottom - 4) + "h" + number(SWATCH));
      line.setAttribute("stroke", palette.resolved(key.colour()));
      set(line, "stroke-width", 3);
      if (key.stroke() == Stroke.DASHES) {
        line.setAttribute("stroke-dasharray", "5,3");
      }
    }
    text(left + SWATCH + 6, bottom, LABEL, label);
  }

  private void putPanels() {
    int columns = plate.size().columns();
    for (int first = 0; first < drawings.size(); first += columns) {
      int end = Math.min(first + columns, drawings.size());
      boolean labelled =
          plate.panels().subList(first, end).stream().anyMatch(panel -> !panel.label().isEmpty());
      double top = bottom + (labelled ? LINE : 0);
      double height = 0;
      for (int i = first; i < end; i++) {
        double left = MARGIN + (i - first) * (columnWidth + GAP);
        String label = TextWidth.cut(plate.panels().get(i).label(), BOLD * LABEL, columnWidth);
        boldText(left, bottom + LABEL, LABEL, label);
        put(drawings.get(i), left, top + 4);
        height = Math.max(height, drawings.get(i).height());
      }
      bottom = top + 4 + height + GAP;
    }
  }

  private void put(PanelDrawing drawing, double left, double top) {
    Element panel = (Element) document.importNode(drawing.root(), true);
    set(panel, "x", left);
    set(panel, "y", top);
    root.appendChild(panel);
  }

  /** A line as wide as the layout takes it to be, whatever font draws it. */
  private Element text(double x, double y, double size, String content) {
    Element text = child(root, "text");
    setLength(text, TextWidth.of(content, size));
    set(text, "x", x);
    set(text, "y", y);
    set(text, "font-size", size);
    text.setAttribute("fill", palette.colour("ink"));
    text.setTextContent(PanelDrawing.drawable(content));
    return text;
  }

  private void boldText(double x, double y, double size, String content) {
    Element text = text(x, y, size, content);
    text.setAttribute("font-weight", "bold");
    setLength(text, BOLD * TextWidth.of(content, size));
  }

  private static void setLength(Element text, double length) {
    if (length > 0) {
      set(text, "textLength", length);
      text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
  }

  private Element child(Element parent, String name) {
    Element element = document.createElementNS(SVG, name);
    parent.appendChild(element);
    return element;
  }

  private static void set(Element element, String attribute, double value) {
    element.setAttribute(attribute, number(value));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform makes documents", e);
    }
  }

  private String text() {
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("elements in memory are always writable", e);
    }
  }
}
