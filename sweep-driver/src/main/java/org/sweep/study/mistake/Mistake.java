package org.sweep.study.mistake;

import java.io.Serializable;
import java.util.Collection;
import org.sweep.spec.NearestName;

/**
 * One mistake of a study, which prints as one line: {@code learning-rate must be a number > 0, but
 * was -0.1 (gmm.yaml:14, grid.learning-rate)}.
 *
 * @param place where the user should look
 * @param law what must hold, or what is wrong, in words
 * @param value what the user wrote, empty where the law says it already
 * @param suggestion what to write instead, empty where nobody knows
 */
public record Mistake(Place place, String law, String value, String suggestion)
    implements Serializable {
  private static final int LONGEST_VALUE = 80;

  /** Puts every text on one line. */
  public Mistake {
    law = oneLine(law);
    value = shortened(oneLine(value));
    suggestion = oneLine(suggestion);
  }

  /** A mistake that the law tells in full. */
  public static Mistake of(Place place, String law) {
    return new Mistake(place, law, "", "");
  }

  /** A law that {@code value} breaks. */
  public static Mistake of(Place place, String law, String value) {
    return new Mistake(place, law, value, "");
  }

  /**
   * A {@code word} that is none of the valid {@code names} of a {@code noun}, such as optimizers.
   */
  public static Mistake unknown(Place place, String noun, String word, Collection<String> names) {
    String law = "unknown " + noun + " '" + shortened(word) + "'";
    return new Mistake(place, law, "", NearestName.suggestion(word, names));
  }

  /**
   * {@code text} without line breaks, escape sequences and marks that turn the writing direction.
   */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
  }

  @Override
  public String toString() {
    String was = value.isEmpty() ? "" : ", but was " + value;
    String instead = suggestion.isEmpty() ? "" : "; " + suggestion;
    return law + was + instead + " (" + oneLine(place.toString()) + ")";
  }
}
