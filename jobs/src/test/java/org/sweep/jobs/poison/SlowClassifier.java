package org.sweep.jobs.poison;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.sweep.data.DataSets;
import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.problem.classifier.ClassifierType;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

/** {@code slow-classifier} in study files: real training whose updates take more time. */
public final class SlowClassifier implements ProblemType {
  private final ClassifierType classifier = new ClassifierType();

  @Override
  public Declaration declaration() {
    return new Declaration(
        "slow-classifier",
        "a classifier whose updates take more time",
        Stream.concat(Stream.of(Sleep.SECONDS), classifier.declaration().parameters().stream())
            .toList());
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    ProblemOutline fast = classifier.outline(values, data);
    return new ProblemOutline(
        fast.metrics(),
        fast.game(),
        false,
        fast.steps(),
        fast.cost() + values.real("seconds") * Sleep.OPERATIONS_PER_SECOND,
        fast.provenance());
  }

  @Override
  public Problem create(Values values, Resources resources) throws IOException {
    return new Slow(classifier.create(values, resources), new Pace(values.real("seconds")));
  }

  private record Slow(Problem problem, Pace pace) implements Problem {
    @Override
    public List<Metric> metrics() {
      return problem.metrics();
    }

    @Override
    public Game game() {
      return problem.game();
    }

    @Override
    public Backend backend() {
      return problem.backend();
    }

    @Override
    public Vector initialPoint() {
      return problem.initialPoint();
    }

    @Override
    public long steps() {
      return problem.steps();
    }

    @Override
    public void select(long step) {
      pace.before(step);
      problem.select(step);
    }

    @Override
    public void observe(Vector point) {
      problem.observe(point);
    }

    @Override
    public Memory memory() {
      return problem.memory();
    }

    @Override
    public boolean measures(long step) {
      return problem.measures(step);
    }

    @Override
    public void measure(Vector point, Vector field, StepRecord record) {
      problem.measure(point, field, record);
    }
  }
}
