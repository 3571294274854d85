package org.sweep.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
 * users write it, and in its leanest form), ND4J's operations by hand, DL4J's {@code fit}, and beside
 * the step's matrix products alone, in turn, round by round, so that the machine's drift touches all alike. Prints medians and the median of each
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
    try (Peer torch = new Peer("classifier_step.py")) {
      new ClassifierStep().measure(torch, rounds, steps);
    }
  }

  /** ND4J comes last, in rounds of its own: its threads and its collections slow what runs after it. */
  private void measure(Peer torch, int rounds, int steps) {
    System.out.printf(
        "%d rounds of %d steps, %s, %s%n", rounds, steps, torch.version(), Backends.cpu().description());
    Map<String, Rival> rivals = new LinkedHashMap<>();
    rivals.put("Sweep", count -> time(count, this::step));
    rivals.put(
        "matrix products alone",
        count -> time(count, i -> products.multiply(game.inputs.get(i % BATCHES))));
    rivals.put("PyTorch lean", count -> torch.secondsPerStep("lean", count));
    rivals.put("PyTorch nn + optim", count -> torch.secondsPerStep("nn", count));
    measure(rivals, rounds, steps).print("Sweep");

    Nd4jPeers nd4j = new Nd4jPeers(new int[] {784, 100, 10}, BATCH, BATCHES, RATE);
    rivals.keySet().retainAll(List.of("Sweep"));
    rivals.put("ND4J by hand", count -> time(count, nd4j::byHand));
    rivals.put("DL4J fit", count -> time(count, nd4j::byFit));
    measure(rivals, rounds, steps).print("Sweep");
  }

  private static Rounds measure(Map<String, Rival> rivals, int rounds, int steps) {
    Rounds measured = new Rounds();
    for (int round = -3; round < rounds; round++) {
      Map<String, Double> times = new LinkedHashMap<>();
      rivals.forEach((name, rival) -> times.put(name, rival.secondsPerStep(steps)));
      if (round >= 0) {
        measured.add(times);
      }
    }
    return measured;
  }

  private interface Rival {
    double secondsPerStep(int steps);
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
}
