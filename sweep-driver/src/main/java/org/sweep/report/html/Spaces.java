package org.sweep.report.html;

/** Spaces at which a line must not break. */
final class Spaces {
  private static final String UNBREAKABLE = "\u00a0";

  private Spaces() {}

  /** {@code text} with percent and plus-minus signs kept beside their numbers. */
  static String unbroken(String text) {
    return text.replace(" %", UNBREAKABLE + "%").replace(" ± ", UNBREAKABLE + "±" + UNBREAKABLE);
  }
}
