package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.catalog.Methods;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.GameOutline;
import org.sweep.game.PlaneGame;
import org.sweep.game.PlaneGame.Formula;
import org.sweep.game.QuadraticGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;
import org.sweep.trial.StepRecord;

/** What every method keeps to, with every transform, on every game that it can play. */
class MethodConformanceTest {
  private static final int STEPS = 12;
  private static final int SAVED_AT = 5;
  private static final double ETA = 0.01;

  /** A method with its parameters, and a transform with its defaults. */
  record Pair(Selection method, String transform) {
    @Override
    public String toString() {
      return method.label() + " with " + transform;
    }
  }

  /** A game in one precision, and where it starts. */
  @SuppressWarnings("ArrayRecordComponent") // Boards are never compared.
  record Board(String name, Backend backend, DifferentiableGame game, double[] start) {
    GameOutline outline() {
      return new GameOutline(game.players(), true);
    }

    Run run(Pair pair) {
      return run(pair, Optimizers.method(pair.method));
    }

    Run run(Pair pair, Method method) {
      return new Run(
          method,
          new Setup(game, Optimizers.transform(pair.transform, ETA, Map.of()), ETA, backend),
          start);
    }
  }

  static Stream<Pair> pairs() {
    return methods().stream()
        .flatMap(
            method ->
                Transforms.all().stream()
                    .filter(transform -> transform.needs() == TransformType.Needs.GRADIENT)
                    .map(transform -> new Pair(method, transform.declaration().name())));
  }

  /** Every method, and every option that changes what it does. */
  private static List<Selection> methods() {
    List<Selection> all = new ArrayList<>();
    for (MethodType type : Methods.all()) {
      all.add(Selection.plain(type.declaration()));
    }
    for (MethodType type : TextbookMethods.all()) {
      Selection inner = Selection.plain(type.declaration());
      if (!inner.name().equals("averaging")) {
        all.add(Optimizers.selection("averaging", Map.of("method", inner, "window", 3L)));
      }
    }
    all.add(Optimizers.selection("sga", Map.of("align", true)));
    all.add(Optimizers.selection("follow-the-ridge", Map.of("leader-gradient", "total")));
    all.add(Optimizers.selection("unrolled", Map.of("steps", 1L)));
    all.add(Optimizers.selection("unrolled", Map.of("steps", 0L)));
    return all;
  }

  private static List<Board> boards(Pair pair) {
    List<Board> boards = new ArrayList<>();
    for (Formula formula : Formula.values()) {
      double[] start = Textbook.caseOf(formula).start();
      Backend backend = Backends.doubles();
      boards.add(new Board(formula.name(), backend, new PlaneGame(formula), start));
    }
    for (Backend backend : List.of(Backends.doubles(), Backends.cpu())) {
      for (int[] lengths : new int[][] {{5}, {3, 4}, {4, 2}, {2, 3, 1}}) {
        QuadraticGame game = new QuadraticGame(backend, 17, lengths);
        boards.add(new Board("quadratic", backend, game, game.start()));
      }
    }
    MethodType type = Methods.named(pair.method.name());
    boards.removeIf(board -> type.refusal(board.outline(), pair.method.values()).isPresent());
    return boards;
  }

  @Test
  void everyMethodPlaysGamesOfTwoPlayers() {
    for (Selection method : methods()) {
      assertThat(boards(new Pair(method, "sgd"))).as(method.label()).hasSizeGreaterThanOrEqualTo(8);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isDeterministicWithFreshStateInEveryTrial(Pair pair) {
    for (Board board : boards(pair)) {
      Method method = Optimizers.method(pair.method);
      long[][] first = bits(board.run(pair, method).path(STEPS));
      long[][] again = bits(board.run(pair, method).path(STEPS));
      long[][] anew = bits(board.run(pair).path(STEPS));

      assertThat(again).as(board.name()).isDeepEqualTo(first);
      assertThat(anew).as(board.name()).isDeepEqualTo(first);
    }
  }

  private static long[][] bits(double[][] path) {
    return Stream.of(path).map(Run::bits).toArray(long[][]::new);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void movesFromAFinitePointAndTellsWhenItLeavesFiniteNumbers(Pair pair) {
    for (Board board : boards(pair)) {
      Run run = board.run(pair);

      double[] last = run.path(STEPS)[STEPS];
      run.evaluate();

      boolean isFinite = Run.isFinite(last);
      assertThat(isFinite || diverges(pair, board)).as(board.name()).isTrue();
      assertThat(Run.isFinite(run.losses())).as(board.name()).isEqualTo(isFinite);
      assertThat(last).as(board.name()).isNotEqualTo(board.start);
    }
  }

  /** In the reference too, follow-the-ridge is undefined on one game and overflows on the other. */
  private static boolean diverges(Pair pair, Board board) {
    String label = pair.method.label();
    return (label.contains("follow-the-ridge") || label.equals("notebook-fr"))
        && List.of("XY", "SOFTPLUS").contains(board.name());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void evaluatesAtItsAnswerAndLeavesEverythingAsItWas(Pair pair) {
    for (Board board : boards(pair)) {
      Run run = board.run(pair).steps(3);
      List<Long> before = run.checkpoint().bits();
      run.evaluate();
      double[] losses = run.losses();
      double[] field = run.state().field().toArray();
      double[] output = run.output();

      run.evaluate();

      assertSame(run.losses(), losses);
      assertThat(run.checkpoint().bits()).isEqualTo(before);
      Vector expected = board.backend.zeros(board.start.length);
      double[] expectedLosses = new double[losses.length];
      board.game.field(board.backend.of(output), expected, expectedLosses);
      assertSame(losses, expectedLosses);
      assertSame(field, expected.toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void beginsAtTheStartingPoint(Pair pair) {
    for (Board board : boards(pair)) {
      Run run = board.run(pair).evaluate();
      double[] start = board.backend.of(board.start).toArray();

      assertThat(run.output()).as(board.name()).isEqualTo(start);
      assertThat(run.point().toArray()).as(board.name()).isEqualTo(start);
      assertThat(measured(run, pair)).as(board.name()).containsOnly(Double.NEGATIVE_INFINITY);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void continuesFromItsMemoryAsIfItHadNeverStopped(Pair pair) {
    List<Board> boards = boards(pair);
    List<Board> elsewhere = boards(pair);
    for (int i = 0; i < boards.size(); i++) {
      Run whole = boards.get(i).run(pair).steps(SAVED_AT);
      Run resumed = elsewhere.get(i).run(pair).restore(whole.checkpoint());
      for (int step = SAVED_AT; step <= STEPS; step++) {
        assertSame(resumed.evaluate().output(), whole.evaluate().output());
        assertSame(resumed.point().toArray(), whole.point().toArray());
        assertSame(resumed.losses(), whole.losses());
        assertSame(measured(resumed, pair), measured(whole, pair));
        whole.state().advance(whole.point());
        resumed.state().advance(resumed.point());
      }
    }
  }

  private static void assertSame(double[] actual, double[] expected) {
    assertThat(Run.bits(actual)).isEqualTo(Run.bits(expected));
  }

  /** The method's own metrics; negative infinity where there is none. */
  private static double[] measured(Run run, Pair pair) {
    int metrics = Methods.named(pair.method.name()).metrics(pair.method.values()).size();
    StepRecord record = new StepRecord(metrics + 1);
    run.state().measure(record, 1);
    double[] values = new double[metrics + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = record.has(i) ? record.value(i) : Double.NEGATIVE_INFINITY;
    }
    return values;
  }

  /** Averaging only watches: what it averages goes its way as if it were alone. */
  @ParameterizedTest
  @MethodSource("inner")
  void averagingDoesNotChangeTheWayOfTheMethodThatPlays(Selection inner) {
    Pair alone = new Pair(inner, "adam");
    for (Board board : boards(alone)) {
      Pair averaged = new Pair(Optimizers.selection("averaging", Map.of("method", inner)), "adam");
      Run watched = board.run(averaged);
      Run run = board.run(alone);
      for (int step = 0; step < STEPS; step++) {
        assertSame(watched.step().point().toArray(), run.step().point().toArray());
      }
    }
  }

  static Stream<Selection> inner() {
    List<String> names =
        TextbookMethods.all().stream().map(type -> type.declaration().name()).toList();
    return methods().stream()
        .filter(method -> names.contains(method.name()) && !method.name().equals("averaging"));
  }
}
