package org.sweep.optim.method;

import java.util.List;
import java.util.Optional;
import org.sweep.game.Game;
import org.sweep.game.GameOutline;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.mean.Mean;
import org.sweep.optim.mean.MeanOfAll;
import org.sweep.optim.mean.MeanOfLast;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

/**
 * Plays another method and answers with the mean of its iterates w_0, ..., w_(t-1), with w_0 at t =
 * 0 (uniform averaging; Gidel et al., A Variational Inequality Perspective on GANs, ICLR 2019), or
 * of the last ones of these. The other method goes its way as if it were alone: what is averaged is
 * its answer, which for {@code extrapolation-from-the-past} is the look-ahead w'.
 *
 * <p>Losses and field are those at the mean: one field evaluation a step beyond the other method's.
 * Stores xi and 4 vectors, or one for each iterate of the window and 2.
 *
 * @param inner the method that plays
 * @param window how many iterates the mean is of; 0 for all
 */
public record Averaging(Method inner, int window) implements Method {
  /** Refuses a negative window. */
  public Averaging {
    if (window < 0) {
      throw new IllegalArgumentException("window must be >= 0, but was " + window);
    }
  }

  @Override
  public MethodState start(Setup setup) {
    Backend backend = setup.backend();
    int length = setup.parameters();
    Mean mean =
        window == 0 ? new MeanOfAll(backend, length) : new MeanOfLast(backend, length, window);
    return new State(setup, inner.start(setup), mean);
  }

  private static final class State implements MethodState {
    private final Game game;
    private final MethodState inner;
    private final Mean mean;
    private final Vector field;
    private final double[] lossesOfInner;

    State(Setup setup, MethodState inner, Mean mean) {
      this.game = setup.game();
      this.inner = inner;
      this.mean = mean;
      this.field = setup.zeros();
      this.lossesOfInner = new double[game.players().size()];
    }

    /** The inner method comes last, since products are those of the last field. */
    @Override
    public void evaluate(Vector point, double[] losses) {
      game.field(output(point), field, losses);
      inner.evaluate(point, lossesOfInner);
    }

    @Override
    public void advance(Vector point) {
      mean.add(inner.output(point));
      inner.advance(point);
    }

    @Override
    public Vector field() {
      return field;
    }

    @Override
    public Vector output(Vector point) {
      return mean.count() == 0 ? inner.output(point) : mean.value();
    }

    @Override
    public void measure(StepRecord record, int column) {
      inner.measure(record, column);
    }

    @Override
    public Memory memory() {
      return mean.memory().and(inner.memory());
    }
  }

  /** {@code averaging} in study files, over any of some other methods; the first is the default. */
  static final class Type implements MethodType {
    private final List<MethodType> methods;

    Type(List<MethodType> methods) {
      this.methods = List.copyOf(methods);
    }

    @Override
    public Declaration declaration() {
      List<Declaration> names = methods.stream().map(MethodType::declaration).toList();
      return Declaration.of(
          "averaging",
          "answers with the mean of the iterates w_0, ..., w_(t-1) of another method",
          Parameter.selection(
              "method",
              new Kind.Named("method", names),
              Selection.plain(names.get(0)),
              "the method that plays, with this entry's transform"),
          new Parameter(
              "window",
              new Kind.Whole(0, 1_000_000),
              Optional.of(0L),
              "iterates that the mean is of; 0 for all"));
    }

    /** Those of the inner method are for {@link #refusal} to state. */
    @Override
    public Needs needs() {
      return Needs.FIELD;
    }

    @Override
    public List<Metric> metrics(Values values) {
      Selection inner = values.selection("method");
      return named(inner).metrics(inner.values());
    }

    @Override
    public long vectors(Values values) {
      Selection inner = values.selection("method");
      return named(inner).vectors(inner.values()) + 5 + values.whole("window");
    }

    @Override
    public Optional<String> refusal(GameOutline game, Values values) {
      Selection inner = values.selection("method");
      return named(inner).refusal(game, inner.values());
    }

    @Override
    public Method create(Values values) {
      Selection inner = values.selection("method");
      int window = Math.toIntExact(values.whole("window"));
      return new Averaging(named(inner).create(inner.values()), window);
    }

    private MethodType named(Selection selection) {
      return methods.stream()
          .filter(type -> type.declaration().name().equals(selection.name()))
          .findFirst()
          .orElseThrow();
    }
  }
}
