package org.sweep.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a study wants the numbers of its trials to live. */
public enum BackendChoice {
  /** ND4J on a GPU that the trial was assigned, if ND4J's CUDA is there; else Java arrays. */
  AUTO,
  /** Java arrays, whatever the trial was assigned. */
  CPU,
  /** Java arrays, their products in Java too: the same rows on every x86-64 CPU, but slower. */
  JAVA,
  /** ND4J arrays, on the GPU or the CPU as ND4J's jar says. */
  ND4J;

  /** The word in study files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, the default first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(BackendChoice::word).toList();
  }

  /**
   * The choice with this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BackendChoice of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
