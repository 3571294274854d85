package org.sweep.report.image;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What Vega drew of a panel, as elements: with colours in place of their names, without what nobody
 * sees, and with ids of its own so that it can stand beside other panels.
 *
 * @param root the element {@code svg}
 * @param width pixels
 * @param height pixels
 */
record PanelDrawing(Element root, double width, double height) {
  private static final Pattern REFERENCE = Pattern.compile("url\\(#");

  /** What XML 1.0 cannot hold, such as control characters. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** The drawing {@code svg} with ids that begin with {@code prefix}. */
  static PanelDrawing of(String svg, String prefix, Palette palette) {
    Element root = parse(drawable(svg)).getDocumentElement();
    tidy(root, prefix, palette);
    double width = Double.parseDouble(root.getAttribute("width"));
    double height = Double.parseDouble(root.getAttribute("height"));
    return new PanelDrawing(root, width, height);
  }

  /** {@code text} without what XML cannot hold. */
  static String drawable(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }

  private static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("Vega always draws well-formed SVG", e);
    }
  }

  private static void tidy(Element element, String prefix, Palette palette) {
    element.removeAttribute("font-family");
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      attribute.setValue(tidy(attribute, prefix, palette));
    }
    for (Element child : children(element)) {
      if (isInvisible(child)) {
        element.removeChild(child);
      } else {
        tidy(child, prefix, palette);
      }
    }
  }

  private static String tidy(Attr attribute, String prefix, Palette palette) {
    String value = attribute.getValue();
    return switch (attribute.getName()) {
      case "id" -> prefix + value;
      case "clip-path", "mask" -> REFERENCE.matcher(value).replaceAll("url(#" + prefix);
      case "fill", "stroke", "stop-color" ->
          palette.resolved(REFERENCE.matcher(value).replaceAll("url(#" + prefix));
      default -> value;
    };
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** Targets of a pointer, and marks that wait for one. */
  private static boolean isInvisible(Element element) {
    boolean unpainted =
        element.getAttribute("fill").equals("transparent")
            && (element.getAttribute("stroke").isEmpty()
                || element.getAttribute("stroke").equals("none"));
    return element.getAttribute("opacity").equals("0") || unpainted;
  }
}
