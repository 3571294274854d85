package org.sweep.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key that a study file may set. The one place of its default.
 *
 * @param name the key, in kebab case
 * @param kind what values it takes
 * @param defaultValue the value when the key is absent; empty when it must be given. A default
 *     never changes between versions of Sweep, since trial ids leave out values equal to it
 * @param description one line for {@code sweep list}
 */
public record Parameter(String name, Kind kind, Optional<Object> defaultValue, String description) {
  /** The largest whole number that a double holds exactly, 2^53. */
  public static final long LARGEST_WHOLE = 1L << 53;

  /** Copies the default, and refuses a list that no study file could write. */
  public Parameter {
    defaultValue = defaultValue.map(OrderedMap::frozen);
    if (kind instanceof Kind.ListOf list
        && defaultValue.isPresent()
        && !list.allows(((List<?>) defaultValue.get()).size())) {
      throw new IllegalArgumentException(
          "default of " + name + " " + kind.law() + ", but was " + defaultValue.get());
    }
  }

  /** A real number in {@code range} with a default. */
  public static Parameter real(String name, Range range, double defaultValue, String description) {
    return new Parameter(name, new Kind.Real(range), Optional.of(defaultValue), description);
  }

  /** A whole number of at least {@code low} with a default. */
  public static Parameter whole(String name, long low, long defaultValue, String description) {
    Kind kind = new Kind.Whole(low, LARGEST_WHOLE);
    return new Parameter(name, kind, Optional.of(defaultValue), description);
  }

  /** A list of positive whole numbers with a default. */
  public static Parameter sizes(String name, List<Long> defaultValue, String description) {
    Kind kind = new Kind.ListOf(new Kind.Whole(1, 1 << 20));
    return new Parameter(name, kind, Optional.of(defaultValue), description);
  }

  /** A list of numbers in {@code range} that may be left out; absent it is empty. */
  public static Parameter optionalReals(String name, Range range, String description) {
    return optionalList(name, new Kind.Real(range), description);
  }

  /** A matrix of finite numbers that may be left out; absent it has no rows. */
  public static Parameter optionalMatrix(String name, String description) {
    return optionalList(name, reals(), description);
  }

  /** A list of texts that may be left out; absent it is empty. */
  public static Parameter optionalTexts(String name, String description) {
    return optionalList(name, new Kind.Text(), description);
  }

  /** Lists of finite numbers by free names that must be given: {@code {x: [1.0], y: [1, 2]}}. */
  public static Parameter requiredRealsByName(String name, String description) {
    return new Parameter(name, new Kind.MapOf(reals()), Optional.empty(), description);
  }

  /** Lists of finite numbers by free names that may be left out; absent there are none. */
  public static Parameter optionalRealsByName(String name, String description) {
    return optionalMap(name, reals(), description);
  }

  /** Texts by free names that must be given: {@code {x: "x*y", y: "-x*y"}}. */
  public static Parameter requiredTextByName(String name, String description) {
    return new Parameter(name, new Kind.MapOf(new Kind.Text()), Optional.empty(), description);
  }

  /** Texts by free names that may be left out; absent there are none. */
  public static Parameter optionalTextByName(String name, String description) {
    return optionalMap(name, new Kind.Text(), description);
  }

  /** Whole numbers of at least {@code low} by free names that may be left out. */
  public static Parameter optionalWholeByName(String name, long low, String description) {
    return optionalMap(name, new Kind.Whole(low, LARGEST_WHOLE), description);
  }

  /** One of a few words; the first is the default. */
  public static Parameter choice(String name, List<String> words, String description) {
    return new Parameter(name, new Kind.Choice(words), Optional.of(words.get(0)), description);
  }

  /** A text that must be given. */
  public static Parameter requiredText(String name, String description) {
    return new Parameter(name, new Kind.Text(), Optional.empty(), description);
  }

  /** A text that may be left out; absent it is empty. */
  public static Parameter optionalText(String name, String description) {
    return new Parameter(name, new Kind.Text(), Optional.of(""), description);
  }

  /** A named thing with a default. */
  public static Parameter selection(
      String name, Kind.Named kind, Selection defaultValue, String description) {
    return new Parameter(name, kind, Optional.of(defaultValue), description);
  }

  /** A named thing that must be given. */
  public static Parameter requiredSelection(String name, Kind.Named kind, String description) {
    return new Parameter(name, kind, Optional.empty(), description);
  }

  /** A JSON document that must be given. */
  public static Parameter requiredJson(String name, String description) {
    return new Parameter(name, new Kind.Json(), Optional.empty(), description);
  }

  private static Parameter optionalList(String name, Kind element, String description) {
    return new Parameter(name, new Kind.ListOf(element), Optional.of(List.of()), description);
  }

  private static Parameter optionalMap(String name, Kind value, String description) {
    return new Parameter(name, new Kind.MapOf(value), Optional.of(Map.of()), description);
  }

  private static Kind reals() {
    return new Kind.ListOf(new Kind.Real(Range.anyNumber()));
  }
}
