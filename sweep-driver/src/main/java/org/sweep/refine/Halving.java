package org.sweep.refine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.analysis.threshold.Bracket;
import org.sweep.analysis.threshold.SeedWindow;

/**
 * The values at which one seed is to be tried next: the middle of each bracket that still holds one
 * of its thresholds. The middle is that of logarithms where both ends are positive.
 */
final class Halving {
  /** Digits of a new value, so that it can be read; more where neighbours are closer. */
  private static final MathContext DIGITS = new MathContext(6);

  private final double untilRatio;

  /** Halving of brackets whose ratio is above {@code untilRatio}. */
  Halving(double untilRatio) {
    this.untilRatio = untilRatio;
  }

  /**
   * A value to be tried.
   *
   * @param value where
   * @param ratio of the neighbours between which it lies: the larger, the more is to be learnt
   */
  record Step(double value, double ratio) {}

  /** The next values, none if the thresholds are known closely enough, or no value succeeded. */
  List<Step> next(SortedMap<Double, Boolean> outcomes) {
    List<Step> steps = new ArrayList<>();
    SeedWindow.of(outcomes)
        .ifPresent(
            window -> {
              add(steps, window.lower(), outcomes);
              add(steps, window.upper(), outcomes);
            });
    return steps.stream().distinct().toList();
  }

  /** Contradicting trials may lie within a bracket: then its widest gap is halved. */
  private void add(List<Step> steps, Bracket bracket, SortedMap<Double, Boolean> outcomes) {
    if (!bracket.isClosed()) {
      return;
    }
    List<Double> edges = new ArrayList<>();
    edges.add(bracket.low());
    edges.addAll(
        new TreeMap<>(outcomes).subMap(bracket.low(), false, bracket.high(), false).keySet());
    edges.add(bracket.high());
    Step widest = new Step(Double.NaN, untilRatio);
    for (int i = 1; i < edges.size(); i++) {
      Bracket gap = new Bracket(edges.get(i - 1), edges.get(i));
      if (gap.ratio() > widest.ratio()) {
        widest = new Step(middle(gap), gap.ratio());
      }
    }
    if (bracket.low() < widest.value() && widest.value() < bracket.high()) {
      steps.add(widest);
    }
  }

  private static double middle(Bracket gap) {
    double exact =
        gap.low() > 0
            ? Math.sqrt(gap.low()) * Math.sqrt(gap.high())
            : gap.low() + (gap.high() - gap.low()) / 2;
    double readable = new BigDecimal(exact).round(DIGITS).doubleValue();
    return gap.low() < readable && readable < gap.high() ? readable : exact;
  }
}
