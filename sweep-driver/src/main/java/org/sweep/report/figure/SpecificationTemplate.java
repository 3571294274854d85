package org.sweep.report.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Specifications that lie beside classes, to be filled in. */
public final class SpecificationTemplate {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SpecificationTemplate() {}

  static ObjectNode of(String resource) {
    return of(SpecificationTemplate.class, resource);
  }

  /** A copy of {@code resource}, which lies beside {@code place}, that the caller may change. */
  public static ObjectNode of(Class<?> place, String resource) {
    try (InputStream in = place.getResourceAsStream(resource)) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The element of the list at {@code list} that is called {@code name}. */
  public static ObjectNode named(ObjectNode specification, String list, String name) {
    for (JsonNode element : specification.withArray(list)) {
      if (element.path("name").asText().equals(name)) {
        return (ObjectNode) element;
      }
    }
    throw new IllegalArgumentException("no element of " + list + " is called " + name);
  }
}
