package org.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.Game;
import org.sweep.game.MemoryNeed;
import org.sweep.game.Player;
import org.sweep.game.QuadraticDuel;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.Alternating;
import org.sweep.optim.method.Averaging;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transform;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.NumberArray;
import org.sweep.problem.MlpArrays;
import org.sweep.problem.ProblemType;
import org.sweep.problem.dl4j.Dl4jTrial;
import org.sweep.problem.gan.control.Controls;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.spec.Canonical;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.Goal;
import org.sweep.trial.ParameterAveraging;
import org.sweep.trial.Rungs;

/** What public types refuse of their callers, with the law and the value. */
class RefusedArgumentsTest {
  private static final Declaration SQUARE =
      Declaration.of("square", "a square", Parameter.requiredText("side", "its length"));

  private static final Selection UNKNOWN = Selection.of(SQUARE, Map.of("side", "1"));
  private static final Method PLAIN = method("simultaneous");
  private static final Method SGA = method("sga");
  private static final DifferentiableGame DUEL = new QuadraticDuel();

  static Stream<Arguments> ofValues() {
    return Stream.of(
        refusal(() -> new Range(2, true, 1, true), "range must have low <= high, but was 2.0..1.0"),
        refusal(() -> Values.of(SQUARE, Map.of()), "square needs a value for side"),
        refusal(
            () -> Values.of(SQUARE, Map.of("side", "1", "edge", "2")),
            "square has no parameter edge"),
        refusal(() -> Canonical.text('c'), "no canonical text for c"),
        refusal(() -> new MemoryNeed(1, -2, 3), "memory must be >= 0 bytes, but was 1, -2, 3"),
        refusal(() -> new Averaging(PLAIN, -1), "window must be >= 0, but was -1"),
        refusal(
            () -> new ParameterAveraging(0, 3),
            "workers and every of parameter-averaging must be >= 1, but were 0 and 3"),
        refusal(
            () -> new Rungs(Metric.lower("loss"), List.of(3L, 3L)),
            "rungs must grow and be >= 1, but were [3, 3]"),
        refusal(Goal.END::outcome, "a trial must end before it makes 2^63 updates"),
        refusal(
            () -> new MlpArrays.Layer(array(2, 3), array(3)),
            "a layer of 2 outputs must have weights [outputs, inputs] and as many biases, but had"
                + " 3"));
  }

  static Stream<Arguments> ofGames() {
    return Stream.of(
        refusal(
            () -> Backends.doubles().zeros(4).asMatrix(2), "double vectors have no dense kernels"),
        refusal(
            () -> Backends.cpu().zeros(4).asMatrix(2).firstRows(3),
            "count must be in [1, 2] of a matrix as stored, but was 3"),
        refusal(
            () -> Backends.cpu().zeros(4).asMatrix(2).transposed().firstRows(1),
            "count must be in [1, 2] of a matrix as stored, but was 1"),
        refusal(() -> Controls.of(UNKNOWN, 0, null), "there is no control square"),
        refusal(
            () -> start(new Alternating(List.of("x", "z"), Map.of()), DUEL, "sgd"),
            "there is no player z"),
        refusal(() -> start(PLAIN, DUEL, "from-configuration"), "the game brings no update rule"),
        refusal(
            () -> transform("from-configuration").start(Backends.doubles(), null),
            "from-configuration must be in a game before it starts"),
        refusal(
            () -> start(SGA, firstOrder(DUEL), "sgd"),
            "the game has no products of second derivatives"),
        refusal(
            () ->
                create("bilinear-game", Map.of("matrix", List.of(List.of(1.0, 2.0), List.of(3.0)))),
            "org.sweep.problem.InvalidProblem: must have rows of one length >= 1, but row 1 has 2"
                + " numbers and row 2 has 1"),
        refusal(
            () ->
                Dl4jTrial.of(
                    new Values(new TreeMap<>(Map.of("network", "{}"))),
                    DataSets.with(Map.of()),
                    new Streams(1)),
            "network must be"));
  }

  private static Method method(String name) {
    MethodType type = Methods.named(name);
    return type.create(Selection.plain(type.declaration()).values());
  }

  private static Transform transform(String name) {
    TransformType type = Transforms.named(name);
    return type.factory().create(0.1, Selection.plain(type.declaration()).values());
  }

  private static void start(Method method, Game game, String transform) {
    method.start(new Setup(game, transform(transform), 0.1, Backends.doubles()));
  }

  /** The same game without its second derivatives. */
  private static Game firstOrder(Game game) {
    return new Game() {
      @Override
      public List<Player> players() {
        return game.players();
      }

      @Override
      public void field(Vector point, Vector field, double[] losses) {
        game.field(point, field, losses);
      }
    };
  }

  private static void create(String problem, Map<String, Object> given) throws IOException {
    ProblemType type = Problems.named(problem);
    type.create(
        Selection.of(type.declaration(), given).values(),
        new ProblemType.Resources(Backends.cpu(), new Streams(1), DataSets.with(Map.of())));
  }

  private static NumberArray array(int... shape) {
    int length = 1;
    for (int size : shape) {
      length *= size;
    }
    return new NumberArray(new float[length], shape);
  }

  private static Arguments refusal(ThrowingCallable call, String message) {
    return arguments(call, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource({"ofValues", "ofGames"})
  void namesTheLawAndTheValue(ThrowingCallable call, String message) {
    assertThatThrownBy(call).hasMessageStartingWith(message);
  }
}
