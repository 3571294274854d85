package org.sweep.study.mistake;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects the mistakes of one study, so that all are reported at once; the same one counts once.
 */
public final class Mistakes {
  private final String study;
  private final Set<Mistake> found = new LinkedHashSet<>();

  /** No mistakes yet in the study file of this name. */
  public Mistakes(String study) {
    this.study = study;
  }

  /** Adds a mistake. */
  public void add(Mistake mistake) {
    found.add(mistake);
  }

  /** How many there are. */
  public int count() {
    return found.size();
  }

  /**
   * Ends reading if there are mistakes.
   *
   * @throws InvalidStudy with all of them
   */
  public void refuseIfAny() throws InvalidStudy {
    if (!found.isEmpty()) {
      throw new InvalidStudy(study, found);
    }
  }

  /** Adds the mistake after which there is nothing more to read; the caller throws the result. */
  public InvalidStudy last(Mistake mistake) {
    add(mistake);
    return new InvalidStudy(study, found);
  }
}
