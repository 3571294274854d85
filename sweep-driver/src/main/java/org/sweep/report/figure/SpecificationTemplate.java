package org.sweep.report.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Specifications that lie beside this class, to be filled in. */
final class SpecificationTemplate {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SpecificationTemplate() {}

  /** A copy of {@code resource} that the caller may change. */
  static ObjectNode of(String resource) {
    try (InputStream in = SpecificationTemplate.class.getResourceAsStream(resource)) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The element of the list at {@code list} that is called {@code name}. */
  static ObjectNode named(ObjectNode specification, String list, String name) {
    for (JsonNode element : specification.withArray(list)) {
      if (element.path("name").asText().equals(name)) {
        return (ObjectNode) element;
      }
    }
    throw new IllegalArgumentException("no element of " + list + " is called " + name);
  }
}
