package org.sweep.spec;

import java.util.List;

/** What values a parameter takes. Scalars parse themselves; lists and selections hold scalars. */
public sealed interface Kind {
  /** The law in words, to follow the parameter's name: "must be a number > 0". */
  String law();

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
    public String law() {
      return range.equals(Range.anyNumber())
          ? "must be a finite number"
          : "must be a number " + range.law();
    }
  }

  /**
   * A whole number, held as {@link Long}; {@code 64}, {@code 64.0} and {@code 6.4e1} are the same.
   */
  record Whole(long low, long high) implements Scalar {
    @Override
    public Object parse(String text) throws BrokenLaw {
      double value = number(text, law());
      if (value != Math.rint(value) || value < low || value > high) {
        throw new BrokenLaw(law());
      }
      return (long) value;
    }

    @Override
    public String law() {
      boolean bounded = high < Parameter.LARGEST_WHOLE;
      return "must be a whole number " + (bounded ? "in [" + low + ", " + high + "]" : ">= " + low);
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
    public String law() {
      return "must be true or false";
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
    public String law() {
      return "must be one of " + String.join(", ", words);
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
    public String law() {
      return "must be a text that is not blank";
    }
  }

  /** A list of whole numbers, held as {@code List<Long>}; it may be empty. */
  record WholeList(Whole element) implements Kind {
    @Override
    public String law() {
      return "must be a list of numbers, each of which " + element.law();
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
    public String law() {
      List<String> names = options.stream().map(Declaration::name).toList();
      return "must be a " + noun + " (" + String.join(", ", names) + ")";
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
