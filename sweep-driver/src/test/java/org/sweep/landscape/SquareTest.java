package org.sweep.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sweep.landscape.Box.Point;

class SquareTest {
  private static final Point ORIGIN = new Point(0, 0);

  /** Width 3, height 2: sides of 3 and a tenth of it on each side, around (0.5, 0). */
  @Test
  void holdsStartsAndPathsWithAMarginAndEqualSides() {
    Square square = Square.around(new Box(0, 1, 0, 1), ORIGIN, new Box(-1, 2, -1, 0.5));
    assertThat(square.side()).isCloseTo(3.6, within(1e-12));
    assertThat(square.left()).isCloseTo(-1.3, within(1e-12));
    assertThat(square.bottom()).isCloseTo(-1.8, within(1e-12));
    assertThat(square.middle()).isEqualTo(new Point(0.5, 0));
  }

  /** Starts reach 1 from the equilibrium, so paths count up to 3: [-3, 3] and the margin. */
  @Test
  void followsNoPathFartherThanThreeTimesTheStarts() {
    Square square = Square.around(new Box(0, 1, 0, 1), ORIGIN, new Box(-1e30, 1e200, -2, 2));
    assertThat(square.left()).isCloseTo(-3.6, within(1e-12));
    assertThat(square.side()).isCloseTo(7.2, within(1e-12));
  }

  @Test
  void hasAnAreaWhereEverythingIsOnePoint() {
    Box point = Box.of(new Point(5, -2));
    assertThat(Square.around(point, new Point(5, -2), point)).isEqualTo(new Square(-1, -8, 12));
    assertThat(Square.around(Box.of(ORIGIN), ORIGIN, Box.of(ORIGIN)))
        .isEqualTo(new Square(-1.2, -1.2, 2.4));
  }

  /** One start and no equilibrium: the paths are followed up to 3 times the start's size. */
  @Test
  void followsPathsFromALoneStart() {
    Square square =
        Square.around(Box.of(new Point(1, 1)), new Point(1, 1), new Box(0, 1, -1000, 1));
    assertThat(square.bottom()).isCloseTo(-2 - 0.3, within(1e-12));
    assertThat(square.side()).isCloseTo(3.6, within(1e-12));
  }

  @Test
  void containsItsEdges() {
    Square square = new Square(-1, -1, 2);
    assertThat(square.contains(-1, 1)).isTrue();
    assertThat(square.contains(1.0001, 0)).isFalse();
    assertThat(square.contains(0, Double.NaN)).isFalse();
  }

  @Test
  void refusesASquareWithoutAnArea() {
    assertThatThrownBy(() -> new Square(1, 2, 0))
        .hasMessage("square must be finite with a side > 0, but was [1.0, 2.0] with side 0.0");
  }
}
