package org.sweep.spec;

/**
 * A range of numbers with open or closed ends, which prints as a law: {@code > 0}, {@code in [0,
 * 1)}.
 *
 * @param low lower end, may be negative infinity
 * @param lowClosed whether {@code low} itself belongs to the range
 * @param high upper end, may be positive infinity
 * @param highClosed whether {@code high} itself belongs to the range
 */
public record Range(double low, boolean lowClosed, double high, boolean highClosed) {
  /** Refuses an empty range. */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "range must have low <= high, but was " + low + ".." + high);
    }
  }

  /** Every finite number. */
  public static Range anyNumber() {
    return new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
  }

  /** Numbers greater than zero. */
  public static Range positive() {
    return new Range(0, false, Double.POSITIVE_INFINITY, false);
  }

  /** Numbers not below {@code low}. */
  public static Range atLeast(double low) {
    return new Range(low, true, Double.POSITIVE_INFINITY, false);
  }

  /** Numbers in the half-open interval {@code [low, high)}. */
  public static Range halfOpen(double low, double high) {
    return new Range(low, true, high, false);
  }

  /** Numbers strictly between {@code low} and {@code high}. */
  public static Range open(double low, double high) {
    return new Range(low, false, high, false);
  }

  /** Whether {@code value} is a finite number of this range. */
  public boolean contains(double value) {
    boolean aboveLow = lowClosed ? value >= low : value > low;
    boolean belowHigh = highClosed ? value <= high : value < high;
    return Double.isFinite(value) && aboveLow && belowHigh;
  }

  /** The law in words: "finite", "> 0", ">= 1", "in [0, 1)". */
  public String law() {
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      return "finite";
    }
    if (Double.isInfinite(high)) {
      return (lowClosed ? ">= " : "> ") + Numbers.text(low);
    }
    if (Double.isInfinite(low)) {
      return (highClosed ? "<= " : "< ") + Numbers.text(high);
    }
    String opening = lowClosed ? "[" : "(";
    String closing = highClosed ? "]" : ")";
    return "in " + opening + Numbers.text(low) + ", " + Numbers.text(high) + closing;
  }
}
