package org.sweep.study;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.catalog.Methods;
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
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.section.Vocabulary;

/**
 * Reads studies for tests over a game {@code arena} and methods whose parameters are lists, maps,
 * matrices and other methods.
 */
final class Arenas {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(new Arena()),
          List.of(Methods.named("simultaneous"), Named.EXTRAGRADIENT, Named.TURNS, Named.AVERAGING),
          Transforms.all(),
          DataSets.with(Map.of()));

  private Arenas() {}

  /** A study of the arena with these keys of {@code problem} and of {@code grid}. */
  static String text(String problem, String grid) {
    String keys = problem.isEmpty() ? "" : ", " + problem;
    return "study: a\nproblem: {type: arena" + keys + "}\ngrid: {" + grid + "}\n";
  }

  static StudySpec read(String text, String... overrides) {
    try {
      return new StudyReader(VOCABULARY).read(Studies.FILE, text, List.of(overrides));
    } catch (InvalidStudy e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** The mistakes of a study, one line each. */
  static List<String> mistakes(String text, String... overrides) {
    StudyReader reader = new StudyReader(VOCABULARY);
    InvalidStudy invalid =
        catchThrowableOfType(
            InvalidStudy.class, () -> reader.read(Studies.FILE, text, List.of(overrides)));
    return invalid.mistakes().stream().map(Mistake::toString).toList();
  }

  /** The cells of every trial, one line each. */
  static List<String> cells(StudySpec study) {
    return study.trials().stream().map(Studies::cells).toList();
  }

  /** Players with losses. */
  private record Arena() implements ProblemType {
    @Override
    public Declaration declaration() {
      Kind real = new Kind.Real(Range.anyNumber());
      return Declaration.of(
          "arena",
          "players with losses",
          Parameter.optionalRealsByName("players", "initial values"),
          Parameter.optionalTextByName("losses", "formulas"),
          Parameter.optionalMatrix("matrix", "of a bilinear game"),
          Parameter.optionalReals("eigenvalues", Range.positive(), "of the field"),
          new Parameter("box", new Kind.ListOf(real, 2, 2), Optional.of(List.of(0.0, 1.0)), "ends"),
          Parameter.optionalText("note", "any text"),
          Parameter.real("noise", Range.atLeast(0), 0, "standard deviation"),
          Parameter.real("shift", Range.anyNumber(), 0, "of the losses"),
          Parameter.whole("rounds", 1, 10, "steps of a trial"));
    }

    @Override
    public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
      if (values.matrix("matrix").length > 2) {
        throw new InvalidProblem("matrix", "must have at most two rows");
      }
      return new ProblemOutline(
          List.of(Metric.lower("loss_x")),
          new GameOutline(List.of(new Player("x", 0, 1), new Player("y", 1, 1)), true),
          false,
          values.whole("rounds"),
          1,
          Map.of());
    }

    @Override
    public Problem create(Values values, Resources resources) {
      throw new UnsupportedOperationException("tests of studies run nothing");
    }
  }

  /** A method that plays everything. */
  private record Named(Declaration declaration) implements MethodType {
    static final Named EXTRAGRADIENT =
        new Named(
            Declaration.of(
                "extragradient",
                "looks ahead",
                Parameter.real("extrapolation", Range.positive(), 1, "of the look-ahead")));
    static final Named TURNS =
        new Named(
            Declaration.of(
                "turns",
                "players in turn",
                Parameter.optionalTexts("order", "players in turn"),
                Parameter.optionalWholeByName("inner-steps", 1, "updates of a player")));
    static final Named AVERAGING =
        new Named(
            Declaration.of(
                "averaging",
                "the mean of a method's iterates",
                Parameter.whole("window", 1, 100, "steps"),
                Parameter.selection(
                    "method",
                    new Kind.Named(
                        "method", List.of(EXTRAGRADIENT.declaration(), TURNS.declaration())),
                    Selection.plain(TURNS.declaration()),
                    "what is averaged")));

    @Override
    public Needs needs() {
      return Needs.FIELD;
    }

    @Override
    public Method create(Values values) {
      throw new UnsupportedOperationException("tests of studies run nothing");
    }
  }
}
