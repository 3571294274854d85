package org.sweep.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Methods;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transform;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TrialAttempt;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;
import org.sweep.train.TrainingLoop;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Runs trials from their specification to their committed rows. Several threads may share one. */
public final class TrialRunner {
  private static final ConcurrentMap<Workplace, TrialRunner> RUNNERS = new ConcurrentHashMap<>();

  private final Storage storage;
  private final ResultLayout layout;
  private final DataSets data;
  private final DenseBackend backend = Backends.cpu();

  private TrialRunner(Workplace workplace) {
    storage = Storage.with(workplace.hadoopSettings());
    layout = new ResultLayout(workplace.resultDirectory());
    data = DataSets.with(workplace.hadoopSettings());
  }

  /** The runner of this JVM for trials at {@code workplace}. */
  public static TrialRunner at(Workplace workplace) {
    return RUNNERS.computeIfAbsent(workplace, TrialRunner::new);
  }

  /** Where the trials of this JVM run. */
  public static Place place() {
    String version = Version.current().toString();
    return new Place(hostName(), "cpu", Backends.cpu().description(), version);
  }

  /**
   * Runs a trial and commits its rows; divergence is an outcome.
   *
   * @throws IOException if data cannot be read or rows cannot be written; nothing is committed then
   */
  public TrialResult run(Trial trial, Attempt attempt) throws IOException {
    long start = System.nanoTime();
    Problem problem = problem(trial);
    try (TrialAttempt rows =
        new TrialAttempt(storage, layout, trial, problem.metrics(), attempt.name())) {
      TrainingLoop loop = loop(trial, problem);
      Outcome outcome = loop.run(rows::record);
      double seconds = (System.nanoTime() - start) * 1e-9;
      rows.commit(new Ending(outcome, loop.steps(), seconds, attempt.number(), place()));
      return new TrialResult(trial.id(), outcome, loop.steps(), seconds);
    }
  }

  private Problem problem(Trial trial) throws IOException {
    Selection problem = trial.configuration().problem();
    Resources resources = new Resources(backend, new Streams(trial.seed()), data);
    return Problems.named(problem.name()).create(problem.values(), resources);
  }

  private TrainingLoop loop(Trial trial, Problem problem) {
    Optimizer optimizer = trial.configuration().optimizer();
    Selection methodChoice = optimizer.method();
    Selection transformChoice = optimizer.transform();
    MethodType method = Methods.named(methodChoice.name());
    Transform transform =
        Transforms.named(transformChoice.name())
            .factory()
            .create(optimizer.learningRate(), transformChoice.values());
    Setup setup = new Setup(problem.game(), transform, optimizer.learningRate(), problem.backend());
    return new TrainingLoop(
        problem,
        method.create(methodChoice.values()).start(setup),
        method.metrics(methodChoice.values()).size(),
        trial.configuration().recording(),
        trial.configuration().stop());
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
