package org.sweep.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sweep.schema.ColumnType;

/**
 * A node of a YAML file that knows where it is, so that what is wrong with it can be said.
 *
 * @param file path of the file
 * @param key dotted key in the file, empty for its root
 * @param node what is there
 */
record YamlPlace(String file, String key, JsonNode node) {

  YamlPlace child(String name) throws DamagedDescription {
    JsonNode child = node.get(name);
    String place = key.isEmpty() ? name : key + "." + name;
    if (child == null) {
      throw new DamagedDescription(
          file + " must be written by \"sweep run\", but has no key " + place);
    }
    return new YamlPlace(file, place, child);
  }

  /** The same where it may be absent. */
  Optional<YamlPlace> find(String name) throws DamagedDescription {
    return node.has(name) ? Optional.of(child(name)) : Optional.empty();
  }

  List<YamlPlace> elements() throws DamagedDescription {
    require(node.isArray(), "a list");
    List<YamlPlace> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new YamlPlace(file, key + "[" + i + "]", node.get(i)));
    }
    return elements;
  }

  List<String> keys() throws DamagedDescription {
    require(node.isObject(), "a map");
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  String text() throws DamagedDescription {
    require(node.isTextual(), "a text");
    return node.textValue();
  }

  long whole() throws DamagedDescription {
    require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
    return node.longValue();
  }

  Object value(ColumnType type) throws DamagedDescription {
    return switch (type) {
      case TEXT -> text();
      case WHOLE -> whole();
      case REAL -> real();
      case FLAG -> flag();
    };
  }

  /** The constant whose lower-case name is here. */
  <E extends Enum<E>> E oneOf(E[] constants) throws DamagedDescription {
    String word = text();
    for (E constant : constants) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    String words = Arrays.stream(constants).map(YamlPlace::word).collect(Collectors.joining(", "));
    throw damaged("must be one of " + words + ", but was " + word);
  }

  DamagedDescription damaged(String law) {
    return new DamagedDescription(file + ", key " + key + ": " + law);
  }

  double real() throws DamagedDescription {
    require(node.isNumber(), "a number");
    return node.doubleValue();
  }

  private boolean flag() throws DamagedDescription {
    require(node.isBoolean(), "true or false");
    return node.booleanValue();
  }

  private void require(boolean holds, String what) throws DamagedDescription {
    if (!holds) {
      throw damaged("must be " + what + ", but was " + node);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
