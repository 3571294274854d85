package org.sweep.notebooks.bundle.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The title that a figure shows: its first text, if that is bold. File names cut long ones. */
final class SvgTitle {
  private SvgTitle() {}

  /**
   * The title, empty if the file is absent, has no title or is no XML.
   *
   * @throws IOException if the disk fails
   */
  static Optional<String> of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file)) {
      return firstText(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      return Optional.empty(); // the name of its file is title enough
    }
  }

  private static Optional<String> firstText(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("text")) {
        boolean bold = "bold".equals(xml.getAttributeValue(null, "font-weight"));
        return bold ? Optional.of(xml.getElementText().strip()) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
