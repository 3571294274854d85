package org.sweep.study;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.section.Vocabulary;
import org.sweep.trial.Trial;

/**
 * Reads studies for tests: over the classifier, a game {@code duel} of two players and a method
 * {@code twist} for at least two, whose parameters cover what real ones may have.
 */
final class Studies {
  static final String FILE = "study.yaml";

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(Problems.named("classifier"), new Duel()),
          List.of(Methods.named("simultaneous"), new Twist()),
          Transforms.all(),
          DataSets.with(Map.of()));

  private Studies() {}

  static StudySpec read(String text, String... overrides) {
    try {
      return reader().read(FILE, text, List.of(overrides));
    } catch (InvalidStudy e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static StudyReader reader() {
    return new StudyReader(VOCABULARY);
  }

  /** The mistakes of a study, one line each. */
  static List<String> mistakes(String text, String... overrides) {
    InvalidStudy invalid =
        catchThrowableOfType(
            InvalidStudy.class, () -> reader().read(FILE, text, List.of(overrides)));
    return invalid.mistakes().stream().map(Mistake::toString).toList();
  }

  /** The cells of a trial's axes, separated by spaces. */
  static String cells(Trial trial) {
    List<String> cells = trial.axes().stream().map(axis -> String.valueOf(axis.value())).toList();
    return String.join(" ", cells);
  }

  /** Two players. More rounds give more steps, and {@code scored} one more metric. */
  private record Duel() implements ProblemType {
    private static final GameOutline GAME =
        new GameOutline(List.of(new Player("left", 0, 1), new Player("right", 1, 1)), true);

    @Override
    public Declaration declaration() {
      return Declaration.of(
          "duel",
          "two players",
          new Parameter(
              "strength", new Kind.Real(Range.positive()), Optional.empty(), "must be given"),
          Parameter.whole("rounds", 1, 10, "steps of a trial"),
          Parameter.whole("steps", 1, 10, "named like a column of every table"),
          Parameter.real("x", Range.anyNumber(), 0, "named like a metric"),
          Parameter.optionalText("note", "any text"),
          new Parameter("scored", new Kind.Flag(), Optional.of(false), "one more metric"));
    }

    @Override
    public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
      if (values.whole("rounds") > 1000) {
        throw new InvalidProblem(
            "rounds", "must be at most 1000, but was " + values.whole("rounds"));
      }
      Metric loss = Metric.lower("loss_x");
      List<Metric> metrics =
          values.flag("scored")
              ? List.of(loss, Metric.lower("x"), Metric.higher("score"))
              : List.of(loss, Metric.lower("x"));
      return new ProblemOutline(metrics, GAME, false, values.whole("rounds"), 1, Map.of());
    }

    @Override
    public Problem create(Values values, Resources resources) {
      throw new UnsupportedOperationException("tests of studies run nothing");
    }
  }

  /** A method for at least two players. */
  private record Twist() implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of(
          "twist",
          "a method",
          Parameter.real("lambda", Range.positive(), 1, "weight"),
          new Parameter("align", new Kind.Flag(), Optional.of(false), "whether to choose a sign"));
    }

    @Override
    public Needs needs() {
      return Needs.PRODUCTS.ofSeveralPlayers();
    }

    @Override
    public Method create(Values values) {
      throw new UnsupportedOperationException("tests of studies run nothing");
    }
  }
}
