package org.sweep.spec;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The valid name that a misspelt word most likely meant. */
public final class NearestName {
  private static final int LONG_WORD = 6;
  private static final int SHORTEST_PART = 3;
  private static final int MOST_LISTED = 40;
  private static final int LONGEST_WORD = 100;

  private NearestName() {}

  /** "did you mean 'adam'?", or all valid names where none is close. */
  public static String suggestion(String word, Collection<String> names) {
    return of(word, names)
        .map(name -> "did you mean '" + name + "'?")
        .orElseGet(() -> names.isEmpty() ? "" : "valid: " + listed(names));
  }

  private static String listed(Collection<String> names) {
    String more = names.size() > MOST_LISTED ? ", ..." : "";
    return names.stream().limit(MOST_LISTED).collect(Collectors.joining(", ", "", more));
  }

  /** The closest of {@code names} if it is close, or else the first that shares a part. */
  public static Optional<String> of(String word, Collection<String> names) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    Optional<String> nearest = names.stream().min(Comparator.comparing(name -> slips(word, name)));
    return nearest
        .filter(name -> isClose(word, name))
        .or(() -> names.stream().filter(name -> share(word, name)).findFirst());
  }

  /** One slip, or two in a long word, or the same letters in another order. */
  private static boolean isClose(String word, String name) {
    int allowed = word.length() < LONG_WORD ? 1 : 2;
    boolean slipped = slips(word, name) <= Math.min(allowed, word.length() - 1);
    return slipped || Arrays.equals(letters(word), letters(name));
  }

  private static int[] letters(String word) {
    return folded(word).chars().sorted().toArray();
  }

  private static int slips(String word, String name) {
    return LevenshteinDistance.getDefaultInstance().apply(folded(word), folded(name));
  }

  private static boolean share(String word, String name) {
    boolean longEnough = Math.min(word.length(), name.length()) >= SHORTEST_PART;
    return longEnough
        && (folded(name).contains(folded(word)) || folded(word).contains(folded(name)));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
