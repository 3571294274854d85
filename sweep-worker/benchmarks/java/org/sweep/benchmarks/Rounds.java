package org.sweep.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Seconds of rivals that take turns, round by round, so that the machine's drift touches all alike. */
final class Rounds {
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  /** Takes what each rival needed in one round. */
  void add(Map<String, Double> times) {
    times.forEach((name, time) -> seconds.computeIfAbsent(name, absent -> new ArrayList<>()).add(time));
  }

  /** Seconds of a rival. */
  Spread seconds(String name) {
    return Spread.of(seconds.get(name));
  }

  /** How many times as long one took as the other, in each round. */
  Spread ratios(String one, String other) {
    return Spread.ofRatios(seconds.get(one), seconds.get(other));
  }

  /** Prints a line for each rival: milliseconds, and its time over that of {@code own}. */
  void print(String own) {
    System.out.printf("%-24s %12s %28s%n", "one step", "median ms", "time / " + own + "'s (quartiles)");
    for (String name : seconds.keySet()) {
      Spread ratios = ratios(name, own);
      System.out.printf(
          Locale.ROOT, "%-24s %12.4f %12.3f (%.3f-%.3f)%n", name, seconds(name).median() * 1e3, ratios.median(),
          ratios.lower(), ratios.upper());
    }
  }
}
