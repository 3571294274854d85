package org.sweep.study.value;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.sweep.spec.Kind;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;

/**
 * Reads JSON documents: a text that begins with a brace is one itself, any other is the path or URI
 * of a file. A relative path begins at the study file, or on the command line where the user is.
 */
final class JsonReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Documents documents;
  private final Mistakes mistakes;

  JsonReader(Documents documents, Mistakes mistakes) {
    this.documents = documents;
    this.mistakes = mistakes;
  }

  /** Whether {@code scalar} names a file, since it is no document itself. */
  static boolean isPath(Scalar scalar) {
    return !scalar.text().strip().startsWith("{");
  }

  /** The document without blanks between its tokens. */
  Optional<Object> read(String name, Kind kind, Node node) {
    if (!(node instanceof Scalar scalar) || scalar.text().isBlank()) {
      mistakes.add(Mistake.of(node.place(), name + " " + kind.law(), node.shown()));
      return Optional.empty();
    }
    return isPath(scalar) ? ofFile(name, scalar) : compact(name, "its text", scalar.text(), scalar);
  }

  private Optional<Object> ofFile(String name, Scalar scalar) {
    try {
      String text = documents.text(location(scalar.text().strip(), scalar.place()));
      return compact(name, scalar.text().strip(), text, scalar);
    } catch (IOException | IllegalArgumentException e) {
      String law = name + " must be a JSON file that can be read, but " + e.getMessage();
      mistakes.add(Mistake.of(scalar.place(), law));
      return Optional.empty();
    }
  }

  /** A relative path as one beside the study file. */
  private static String location(String text, Place place) {
    boolean isUri = text.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    if (isUri || text.startsWith("/")) {
      return text;
    }
    Path folder = place.isOverride() ? null : Path.of(place.source()).getParent();
    Path file = folder == null ? Path.of(text) : folder.resolve(text);
    URI uri = file.toAbsolutePath().normalize().toUri();
    return uri.toString();
  }

  private Optional<Object> compact(String name, String where, String text, Scalar scalar) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (!tree.isObject()) {
        String law = name + " must be a JSON object, but " + where + " is none";
        mistakes.add(Mistake.of(scalar.place(), law));
        return Optional.empty();
      }
      return Optional.of(tree.toString());
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      String law =
          "%s must be JSON, but %s is not: %s at line %d, column %d"
              .formatted(
                  name,
                  where,
                  e.getOriginalMessage(),
                  location == null ? 1 : location.getLineNr(),
                  location == null ? 1 : location.getColumnNr());
      mistakes.add(Mistake.of(scalar.place(), law));
      return Optional.empty();
    }
  }
}
