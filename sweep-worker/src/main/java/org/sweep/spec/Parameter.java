package org.sweep.spec;

import java.util.List;
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
    Kind kind = new Kind.WholeList(new Kind.Whole(1, 1 << 20));
    return new Parameter(name, kind, Optional.of(List.copyOf(defaultValue)), description);
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
}
