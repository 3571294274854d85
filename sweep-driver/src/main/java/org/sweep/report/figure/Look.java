package org.sweep.report.figure;

/**
 * How the lines of an optimizer look in every figure of a report.
 *
 * @param colour a colour of the page's style sheet
 * @param isDashed whether its lines are dashed, as those beyond the tenth are
 */
public record Look(String colour, boolean isDashed) {
  /** Colours of the style sheet for kinds of things. */
  private static final int COLOURS = 10;

  /** The look of the optimizer at place {@code index} of its axis. */
  public static Look of(int index) {
    return new Look("var(--kind-" + index % COLOURS + ")", index / COLOURS % 2 == 1);
  }
}
