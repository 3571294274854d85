package org.sweep.study.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;

/**
 * Reads one YAML document into a tree. It takes the plain part of YAML only: no anchors, aliases or
 * tags, so that a file cannot be longer than it looks, and every key once.
 */
public final class TreeReader {
  /** Largest text that is read, in bytes of UTF-8. */
  public static final int LARGEST_TEXT_BYTES = 1 << 20;

  private static final int DEEPEST = 32;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final Mistakes mistakes;
  private final Set<String> refused = new HashSet<>();

  private TreeReader(YAMLParser parser, Mistakes mistakes) {
    this.parser = parser;
    this.mistakes = mistakes;
  }

  /**
   * The tree of {@code text}.
   *
   * @param root the place of the whole
   * @param text one YAML document
   * @param mistakes receives what is wrong but does not keep the rest from being read
   * @throws InvalidStudy if there is no tree to go on with
   */
  public static Node read(Place root, String text, Mistakes mistakes) throws InvalidStudy {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_TEXT_BYTES) {
      throw mistakes.last(tooLarge(root));
    }
    try (YAMLParser parser = YAML.createParser(text)) {
      return new TreeReader(parser, mistakes).document(root);
    } catch (JsonProcessingException e) {
      throw mistakes.last(BrokenYaml.mistake(root, e));
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail to be read", e);
    }
  }

  /** The mistake of a text that is too large to be read. */
  public static Mistake tooLarge(Place place) {
    return Mistake.of(place, "a study file must have at most " + LARGEST_TEXT_BYTES + " bytes");
  }

  private Node document(Place root) throws IOException, InvalidStudy {
    if (parser.nextToken() == null) {
      return new Scalar("", root);
    }
    Node node = node(root.atLine(line()), 1);
    if (parser.nextToken() != null) {
      mistakes.add(
          Mistake.of(
              root.atLine(line()), "a study file must be one document, but a second begins"));
    }
    return node;
  }

  private Node node(Place place, int depth) throws IOException, InvalidStudy {
    refuseReferences(place);
    if (depth > DEEPEST) {
      throw mistakes.last(
          Mistake.of(place, "a study file must not be nested deeper than " + DEEPEST + " levels"));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> sequence(place, depth);
      case VALUE_NULL -> new Scalar("", place.atLine(line()));
      default -> new Scalar(parser.getText(), place.atLine(line()));
    };
  }

  private Node sequence(Place place, int depth) throws IOException, InvalidStudy {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(place.atLine(line()), depth + 1));
    }
    return new Sequence(elements, place);
  }

  private Node mapping(Place place, int depth) throws IOException, InvalidStudy {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.getCurrentName();
      Place keyPlace = place.below(key).atLine(line());
      refuseReferences(keyPlace);
      parser.nextToken();
      Mapping.Entry entry = new Mapping.Entry(key, keyPlace, node(keyPlace, depth + 1));
      Mapping.Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        mistakes.add(duplicate(entry, first));
      }
    }
    return new Mapping(List.copyOf(entries.values()), place);
  }

  private static Mistake duplicate(Mapping.Entry entry, Mapping.Entry first) {
    int line = first.place().line();
    String already = line > 0 ? ", first in line " + line : "";
    return Mistake.of(entry.place(), "key '" + entry.key() + "' is there twice" + already);
  }

  private void refuseReferences(Place place) throws IOException {
    if (parser.isCurrentAlias()) {
      refuse(place, "aliases such as *" + parser.getText() + " are not allowed");
    } else if (parser.getObjectId() != null) {
      refuse(place, "anchors such as &" + parser.getObjectId() + " are not allowed");
    }
    if (parser.getTypeId() != null) {
      String tag = parser.getTypeId().toString().replace("tag:yaml.org,2002:", "!");
      refuse(place, "tags such as !" + tag + " are not allowed");
    }
  }

  /** Once for each name: a file that repeats one alias has one mistake. */
  private void refuse(Place place, String law) {
    if (refused.add(law)) {
      mistakes.add(Mistake.of(place.atLine(line()), law));
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
