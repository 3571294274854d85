package org.sweep.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweep.game.Game;
import org.sweep.game.Player;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Initializer;
import org.sweep.nn.Mlp;
import org.sweep.nn.MlpShape;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.method.Simultaneous;
import org.sweep.optim.transform.Sgd;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * One training step of a 784-100-10 classifier, batch 64, sgd, one thread: Sweep beside PyTorch (as
 * users write it, and in its leanest form) and beside the step's matrix products alone, in turn, round
 * by round, so that the machine's drift touches all alike. Prints medians and the median of each
 * round's ratios. Run by {@code ./sweep bench classifier-step}.
 */
public final class ClassifierStep {
  private static final int BATCH = 64;
  private static final int BATCHES = 16;
  private static final double RATE = 0.01;
  private static final MlpShape SHAPE = MlpShape.of(784, List.of(100L), 10);

  private final DenseBackend backend = Backends.cpu();
  private final Minibatches game = new Minibatches(backend);
  private final Vector point =
      backend.of(Initializer.TRUNCATED_NORMAL.parameters(SHAPE, new Streams(1), "classifier"));
  private final MethodState method = new Simultaneous().start(new Setup(game, new Sgd(RATE), RATE, backend));
  private final Products products = new Products(backend);
  private final double[] losses = new double[1];

  private ClassifierStep() {}

  /** Runs the benchmark; arguments: rounds (21), steps in a round (500). */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    Path scripts = Path.of(System.getProperty("sweep.home", "."), "sweep-worker/benchmarks/python");
    try (Peer torch = new Peer(scripts.resolve("classifier_step.py"))) {
      new ClassifierStep().measure(torch, rounds, steps);
    }
  }

  private void measure(Peer torch, int rounds, int steps) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = -3; round < rounds; round++) {
      Map<String, Double> times = new LinkedHashMap<>();
      times.put("Sweep", time(steps, this::step));
      times.put("matrix products alone", time(steps, i -> products.multiply(game.inputs.get(i % BATCHES))));
      times.put("PyTorch lean", torch.secondsPerStep("lean", steps));
      times.put("PyTorch nn + optim", torch.secondsPerStep("nn", steps));
      if (round >= 0) {
        times.forEach((name, s) -> seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(s));
      }
    }
    print(torch.version, seconds, rounds, steps);
  }

  private void step(int i) {
    game.select(i % BATCHES);
    method.evaluate(point, losses);
    method.advance(point);
  }

  private interface Step {
    void run(int i);
  }

  private static double time(int steps, Step step) {
    long start = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      step.run(i);
    }
    return (System.nanoTime() - start) * 1e-9 / steps;
  }

  private static void print(
      String version, Map<String, List<Double>> seconds, int rounds, int steps) {
    List<Double> sweep = seconds.get("Sweep");
    System.out.printf("%d rounds of %d steps, %s, %s%n", rounds, steps, version, Backends.cpu().description());
    System.out.printf("%-24s %12s %28s%n", "one step", "median ms", "time / Sweep's (quartiles)");
    seconds.forEach(
        (name, times) -> {
          double[] ratios = new double[rounds];
          Arrays.setAll(ratios, i -> times.get(i) / sweep.get(i));
          double[] milliseconds = times.stream().mapToDouble(s -> s * 1e3).toArray();
          System.out.printf(
              Locale.ROOT,
              "%-24s %12.4f %12.3f (%.3f-%.3f)%n",
              name,
              quantile(milliseconds, 0.5),
              quantile(ratios, 0.5),
              quantile(ratios, 0.25),
              quantile(ratios, 0.75));
        });
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** The classifier's game on fixed random minibatches. */
  private static final class Minibatches implements Game {
    private final DenseBackend backend;
    private final Mlp network;
    private final List<Matrix> inputs = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();
    private int current;

    Minibatches(DenseBackend backend) {
      this.backend = backend;
      this.network = new Mlp(SHAPE, BATCH, backend);
      RandomStream stream = new Streams(1).stream("benchmark", 0);
      for (int batch = 0; batch < BATCHES; batch++) {
          inputs.add(backend.of(uniform(stream, BATCH * 784)).asMatrix(BATCH).transposed());
        int[] classes = new int[BATCH];
        Arrays.setAll(classes, i -> stream.nextBelow(SHAPE.outputs(1)));
        labels.add(classes);
      }
    }

    void select(int batch) {
      current = batch;
    }

    @Override
    public List<Player> players() {
      return List.of(new Player("classifier", 0, SHAPE.parameters()));
    }

    @Override
    public void field(Vector point, Vector field, double[] losses) {
      Matrix logits = network.forward(point, inputs.get(current));
      Matrix delta = network.outputDelta(BATCH);
      losses[0] = backend.dense().softmaxCrossEntropy(logits, labels.get(current), delta);
      network.backward(point, inputs.get(current), field);
    }
  }

  /** The five matrix products of a step, on the same inputs. */
  private static final class Products {
    private final DenseBackend backend;
    private final Matrix hidden;
    private final Matrix logits;
    private final Matrix weights1;
    private final Matrix weights2;

    Products(DenseBackend backend) {
      this.backend = backend;
      RandomStream stream = new Streams(2).stream("benchmark", 0);
      hidden = backend.of(uniform(stream, BATCH * 100)).asMatrix(100);
      logits = backend.of(uniform(stream, BATCH * 10)).asMatrix(10);
      weights1 = backend.zeros(784 * 100).asMatrix(100);
      weights2 = backend.zeros(100 * 10).asMatrix(10);
    }

    void multiply(Matrix inputs) {
      backend.dense().gemm(weights1, inputs, 0, hidden);
      backend.dense().gemm(weights2, hidden, 0, logits);
      backend.dense().gemm(logits, hidden.transposed(), 0, weights2);
      backend.dense().gemm(weights2.transposed(), logits, 0, hidden);
      backend.dense().gemm(hidden, inputs.transposed(), 0, weights1);
    }
  }

  private static float[] uniform(RandomStream stream, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextUniform();
    }
    return values;
  }

  /** A Python process that measures when it is asked to. */
  private static final class Peer implements AutoCloseable {
    private final Process process;
    private final PrintWriter questions;
    private final BufferedReader answers;
    private final String version;

    Peer(Path script) throws IOException {
      String python = System.getenv().getOrDefault("SWEEP_BENCH_PYTHON", "/usr/bin/python3");
      process =
          new ProcessBuilder(python, script.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      answers = process.inputReader(StandardCharsets.UTF_8);
      version = answer();
    }

    double secondsPerStep(String form, int steps) {
      questions.println(form + " " + steps);
      return Double.parseDouble(answer());
    }

    private String answer() {
      try {
        String line = answers.readLine();
        if (line == null) {
          throw new IllegalStateException("PyTorch is needed (Debian: apt-get install python3-torch)");
        }
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
