package org.sweep.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.linalg.nd4j.Nd4jBackend;
import org.sweep.linalg.nd4j.Nd4jUnavailable;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/**
 * A step of the same trial on each backend, in milliseconds of this thread's processor time, taken
 * in turn. Arguments: rounds (9), steps of a round (100).
 */
public final class BackendSteps {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private BackendSteps() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, Nd4jUnavailable {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    Selection digits =
        Selection.plain(
            DataSets.declarations().stream()
                .filter(declaration -> declaration.name().equals("digits"))
                .findFirst()
                .orElseThrow());
    System.out.printf("%d rounds of %d steps%n", rounds, steps);
    compare("classifier", Map.of("dataset", digits), rounds, steps);
    compare("gan", Map.of(), rounds, Math.max(1, steps / 10));
  }

  private static void compare(String problem, Map<String, Object> given, int rounds, int steps)
      throws IOException, Nd4jUnavailable {
    try (Nd4jBackend nd4j = Nd4jBackend.on(List.of())) {
      List<DenseBackend> backends = List.of(Backends.cpu(), Backends.java(), nd4j);
      List<Trainee> trainees = new ArrayList<>();
      for (DenseBackend backend : backends) {
        trainees.add(new Trainee(problem, given, backend));
      }
      double[][] milliseconds = new double[backends.size()][rounds];
      for (int round = -2; round < rounds; round++) {
        for (int i = 0; i < backends.size(); i++) {
          double time = trainees.get(i).millisecondsPerStep(steps);
          if (round >= 0) {
            milliseconds[i][round] = time;
          }
        }
      }
      for (int i = 0; i < backends.size(); i++) {
        Arrays.sort(milliseconds[i]);
        System.out.printf(
            Locale.ROOT,
            "%-12s %-28s median %9.3f ms, fastest %9.3f ms%n",
            problem,
            backends.get(i).description(),
            milliseconds[i][rounds / 2],
            milliseconds[i][0]);
      }
    }
  }

  /** A trial in training. */
  private static final class Trainee {
    private final Problem problem;
    private final MethodState method;
    private final Vector point;
    private final double[] losses;
    private long step = 0;

    Trainee(String name, Map<String, Object> given, DenseBackend backend) throws IOException {
      Values values = Selection.of(Problems.named(name).declaration(), given).values();
      Resources resources = new Resources(backend, new Streams(1), DataSets.with(Map.of()));
      problem = Problems.named(name).create(values, resources);
      Selection rmsprop = Selection.plain(Transforms.named("rmsprop").declaration());
      method =
          Methods.named("simultaneous")
              .create(Selection.plain(Methods.named("simultaneous").declaration()).values())
              .start(
                  new Setup(
                      problem.game(),
                      Transforms.named("rmsprop").factory().create(1e-4, rmsprop.values()),
                      1e-4,
                      problem.backend()));
      point = problem.initialPoint();
      losses = new double[problem.game().players().size()];
    }

    double millisecondsPerStep(int steps) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < steps; i++) {
        problem.select(step++);
        method.evaluate(point, losses);
        method.advance(point);
      }
      return (THREADS.getCurrentThreadCpuTime() - start) * 1e-6 / steps;
    }
  }
}
