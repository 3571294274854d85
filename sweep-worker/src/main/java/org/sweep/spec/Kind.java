package org.sweep.spec;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What values a parameter takes. Scalars parse themselves; lists, maps and named things are made of
 * values of other kinds, to any depth.
 */
public sealed interface Kind {
  /** One value in words: "a number > 0". */
  String singular();

  /** Several values in words: "numbers > 0". */
  String plural();

  /** The law in words, to follow the parameter's name: "must be a number > 0". */
  default String law() {
    return "must be " + singular();
  }

  /** A kind written as one YAML scalar. */
  sealed interface Scalar extends Kind {
    /**
     * Reads the value from its text in the study file.
     *
     * @return a {@link Double}, {@link Long}, {@link Boolean} or {@link String}
     * @throws BrokenLaw if the text does not keep the law
     */
    Object parse(String text) throws BrokenLaw;
  }

  /** A real number, held as {@link Double}. */
  record Real(Range range) implements Scalar {
    @Override
    public Object parse(String text) throws BrokenLaw {
      double value = number(text, law());
      if (!range.contains(value)) {
        throw new BrokenLaw(law());
      }
      return value;
    }

    @Override
    public String singular() {
      return isAny() ? "a finite number" : "a number " + range.law();
    }

    @Override
    public String plural() {
      return isAny() ? "finite numbers" : "numbers " + range.law();
    }

    private boolean isAny() {
      return range.equals(Range.anyNumber());
    }
  }

  /**
   * A whole number, held as {@link Long}; {@code 64}, {@code 64.0} and {@code 6.4e1} are the same.
   */
  record Whole(long low, long high) implements Scalar {
    @Override
    public Object parse(String text) throws BrokenLaw {
      double value = number(text, law());
      if (value == Math.rint(value) && value > high && !isBounded()) {
        throw new BrokenLaw(law() + " and <= 2^53");
      }
      if (value != Math.rint(value) || value < low || value > high) {
        throw new BrokenLaw(law());
      }
      return (long) value;
    }

    @Override
    public String singular() {
      return "a whole number " + range();
    }

    @Override
    public String plural() {
      return "whole numbers " + range();
    }

    private boolean isBounded() {
      return high < Parameter.LARGEST_WHOLE;
    }

    private String range() {
      return isBounded() ? "in [" + low + ", " + high + "]" : ">= " + low;
    }
  }

  /** {@code true} or {@code false}, held as {@link Boolean}. */
  record Flag() implements Scalar {
    @Override
    public Object parse(String text) throws BrokenLaw {
      return switch (text) {
        case "true", "yes", "on" -> true;
        case "false", "no", "off" -> false;
        default -> throw new BrokenLaw(law());
      };
    }

    @Override
    public String singular() {
      return "true or false";
    }

    @Override
    public String plural() {
      return "flags, each true or false";
    }
  }

  /** One of a few words, held as {@link String}. */
  record Choice(List<String> words) implements Scalar {
    /** Copies the words. */
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public Object parse(String text) throws BrokenLaw {
      if (!words.contains(text)) {
        throw new BrokenLaw(law());
      }
      return text;
    }

    @Override
    public String singular() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public String plural() {
      return "words, each " + singular();
    }
  }

  /** Free text such as a path, held as {@link String}. */
  record Text() implements Scalar {
    @Override
    public Object parse(String text) throws BrokenLaw {
      if (text.isBlank()) {
        throw new BrokenLaw(law());
      }
      return text;
    }

    @Override
    public String singular() {
      return "a text that is not blank";
    }

    @Override
    public String plural() {
      return "texts that are not blank";
    }
  }

  /**
   * A JSON document, held as {@link String}: its text without blanks, so that the content alone
   * makes the value. Study files give the path of a file, or the text itself.
   */
  record Json() implements Kind {
    @Override
    public String singular() {
      return "the path of a JSON file, or its text";
    }

    @Override
    public String plural() {
      return "paths of JSON files, or their texts";
    }
  }

  /**
   * A list, held as {@link List}. A matrix is a list of lists; whether its rows are of one length
   * is for its owner to check.
   *
   * @param element what every element is
   * @param shortest fewest elements, at least 0
   * @param longest most elements
   */
  record ListOf(Kind element, int shortest, int longest) implements Kind {
    /** Refuses lengths that no list can have. */
    public ListOf {
      if (shortest < 0 || shortest > longest) {
        throw new IllegalArgumentException(
            "list must have 0 <= shortest <= longest, but was " + shortest + ".." + longest);
      }
    }

    /** A list of any length. */
    public ListOf(Kind element) {
      this(element, 0, Integer.MAX_VALUE);
    }

    /** Whether a list of {@code length} elements keeps the law. */
    public boolean allows(int length) {
      return length >= shortest && length <= longest;
    }

    @Override
    public String singular() {
      return "a list of " + length() + element.plural();
    }

    @Override
    public String plural() {
      return "lists of " + length() + element.plural();
    }

    private String length() {
      if (longest == Integer.MAX_VALUE) {
        return shortest == 0 ? "" : shortest + " or more ";
      }
      if (shortest == longest) {
        return "exactly " + longest + " ";
      }
      return shortest == 0 ? "at most " + longest + " " : shortest + " to " + longest + " ";
    }
  }

  /**
   * Values by names that the study is free to choose, such as {@code {x: [1.0], y: [1.0, 2.0]}},
   * held as {@link OrderedMap} in the order of the file. Where a value is a list of scalars, a
   * scalar stands for a list of one: {@code {x: 1.0}} is {@code {x: [1.0]}}.
   *
   * @param value what every value is
   */
  record MapOf(Kind value) implements Kind {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** The law of a name, to follow the name itself. */
    public static final String NAME_LAW = "must match [A-Za-z][A-Za-z0-9_-]*";

    /** Whether {@code name} keeps the law of names. */
    public static boolean isName(String name) {
      return NAME.matcher(name).matches();
    }

    @Override
    public String singular() {
      return "a mapping of names to " + value.plural();
    }

    @Override
    public String plural() {
      return "mappings of names to " + value.plural();
    }
  }

  /**
   * A named thing with parameters of its own, held as {@link Selection}: {@code name} or {@code
   * {name: ...}}.
   */
  record Named(String noun, List<Declaration> options) implements Kind {
    /** Copies the options. */
    public Named {
      options = List.copyOf(options);
    }

    @Override
    public String singular() {
      return "a " + noun + names();
    }

    @Override
    public String plural() {
      return noun + "s" + names();
    }

    private String names() {
      List<String> names = options.stream().map(Declaration::name).toList();
      return " (" + String.join(", ", names) + ")";
    }
  }

  private static double number(String text, String law) throws BrokenLaw {
    try {
      return Numbers.parse(text);
    } catch (NumberFormatException e) {
      throw new BrokenLaw(law);
    }
  }
}
