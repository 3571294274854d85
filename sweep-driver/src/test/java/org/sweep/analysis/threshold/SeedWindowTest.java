package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SeedWindowTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void liesBetweenTheNearestFailures() {
    SeedWindow window = SeedWindow.of(outcomes("-++-")).orElseThrow();
    assertThat(window.lower()).isEqualTo(new Bracket(1, 2));
    assertThat(window.upper()).isEqualTo(new Bracket(3, 4));
    assertThat(window.contradictions()).isZero();
  }

  @Test
  void isOpenWhereNothingFails() {
    SeedWindow window = SeedWindow.of(outcomes("+++")).orElseThrow();
    assertThat(window.lower()).isEqualTo(new Bracket(-INFINITY, 1));
    assertThat(window.upper()).isEqualTo(new Bracket(3, INFINITY));
    assertThat(window.lower().isClosed()).isFalse();
    assertThat(window.upper().ratio()).isEqualTo(INFINITY);
  }

  @Test
  void isNothingWithoutASuccess() {
    assertThat(SeedWindow.of(outcomes("--"))).isEmpty();
    assertThat(SeedWindow.of(new TreeMap<>())).isEmpty();
  }

  @Test
  void takesTheStretchThatContradictsTheFewestTrials() {
    SeedWindow window = SeedWindow.of(outcomes("+--+++-+++--")).orElseThrow();
    assertThat(window.lower()).isEqualTo(new Bracket(3, 4));
    assertThat(window.upper()).isEqualTo(new Bracket(10, 11));
    assertThat(window.contradictions()).as("values 1 and 7").isEqualTo(2);
  }

  @Test
  void holdsTheEdgesOfAllEquallyGoodStretches() {
    SeedWindow window = SeedWindow.of(outcomes("-+-+-")).orElseThrow();
    assertThat(window.lower()).isEqualTo(new Bracket(1, 4));
    assertThat(window.upper()).isEqualTo(new Bracket(2, 5));
    assertThat(window.contradictions()).isEqualTo(1);
    assertThat(SeedWindow.of(outcomes("+-+")).orElseThrow())
        .isEqualTo(new SeedWindow(new Bracket(-INFINITY, 3), new Bracket(1, INFINITY), 1));
  }

  @Test
  void isTheBestOfAllStretches() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int value = 0; value < 1 + i % 12; value++) {
        text.append(random.nextBoolean() ? '+' : '-');
      }
      assertThat(SeedWindow.of(outcomes(text.toString())).stream().toList())
          .as(text.toString())
          .isEqualTo(byTryingAll(text.toString()).stream().toList());
    }
  }

  @Test
  void knowsTheRatioOfABracket() {
    assertThat(new Bracket(2, 3).ratio()).isEqualTo(1.5);
    assertThat(new Bracket(0, 3).ratio()).isEqualTo(INFINITY);
    assertThatThrownBy(() -> new Bracket(3, 3))
        .hasMessage("a bracket must have low < high, but had 3.0 and 3.0");
  }

  private static Optional<SeedWindow> byTryingAll(String text) {
    int fewest = Integer.MAX_VALUE;
    double[] edges = null;
    for (int from = 0; from < text.length(); from++) {
      for (int to = from; to < text.length(); to++) {
        int contradictions = contradictions(text, from, to);
        if (contradictions < fewest) {
          fewest = contradictions;
          edges = new double[] {from, from, to, to};
        } else if (contradictions == fewest) {
          edges[1] = Math.max(edges[1], from);
          edges[2] = Math.min(edges[2], to);
          edges[3] = Math.max(edges[3], to);
        }
      }
    }
    if (text.indexOf('+') < 0) {
      return Optional.empty();
    }
    Bracket lower = new Bracket(edges[0] == 0 ? -INFINITY : edges[0], edges[1] + 1);
    boolean isOpen = edges[3] == text.length() - 1.0;
    Bracket upper = new Bracket(edges[2] + 1, isOpen ? INFINITY : edges[3] + 2);
    return Optional.of(new SeedWindow(lower, upper, fewest));
  }

  private static int contradictions(String text, int from, int to) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean isInside = from <= i && i <= to;
      count += isInside == (text.charAt(i) == '+') ? 0 : 1;
    }
    return count;
  }

  /** Values 1, 2, ... with a plus for each success. */
  private static SortedMap<Double, Boolean> outcomes(String text) {
    SortedMap<Double, Boolean> outcomes = new TreeMap<>();
    for (int i = 0; i < text.length(); i++) {
      outcomes.put(i + 1.0, text.charAt(i) == '+');
    }
    return outcomes;
  }
}
