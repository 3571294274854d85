package org.sweep.study.mistake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A study that cannot run, with all its mistakes in the order of their lines. */
public final class InvalidStudy extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 100;

  private final List<Mistake> mistakes;

  /**
   * States all mistakes.
   *
   * @param study the file's name as given
   * @param mistakes at least one
   */
  public InvalidStudy(String study, Collection<Mistake> mistakes) {
    super(message(study, sorted(mistakes)));
    this.mistakes = sorted(mistakes);
  }

  /** Every mistake: those with a line first, in the order of lines. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  private static List<Mistake> sorted(Collection<Mistake> mistakes) {
    Comparator<Mistake> linesFirst = Comparator.comparing(mistake -> mistake.place().line() == 0);
    return mistakes.stream()
        .sorted(linesFirst.thenComparing(mistake -> mistake.place().line()))
        .toList();
  }

  private static String message(String study, List<Mistake> mistakes) {
    int count = mistakes.size();
    String title = study + " has " + count + (count == 1 ? " mistake:" : " mistakes:");
    String rest = count > MOST_SHOWN ? "\n  and " + (count - MOST_SHOWN) + " more" : "";
    return mistakes.stream()
        .limit(MOST_SHOWN)
        .map(Mistake::toString)
        .collect(Collectors.joining("\n  ", title + "\n  ", rest));
  }
}
