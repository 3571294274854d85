package org.sweep.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Initializer;
import org.sweep.nn.MlpShape;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.method.Sga;
import org.sweep.optim.method.Simultaneous;
import org.sweep.optim.transform.RmspropTf1;
import org.sweep.problem.gan.GanGame;
import org.sweep.problem.gan.GanLoss;
import org.sweep.problem.gan.GanShape;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * One training step of the GAN of gmm-optimizers, two networks of 6 hidden layers of 384, latent
 * vectors of 64, batch 256, rmsprop-tf1, one thread: on the plain field, and with aligned symplectic
 * gradient adjustment. Sweep beside PyTorch (the plain step in its leanest form and as users write
 * it, the adjustment by double backward) and beside the step's own matrix products alone, in turn,
 * round by round, so that the machine's drift touches all alike, in processor time. Prints medians
 * and quartiles of each round's ratios, and what a step allocates. Run by {@code ./sweep bench gan-step}.
 */
public final class GanStep {
  private static final int BATCH = 256;
  private static final int LATENT = 64;
  private static final int MINIBATCHES = 8;
  private static final double RATE = 1e-4;
  private static final List<Long> HIDDEN = Collections.nCopies(6, 384L);
  private static final GanShape SHAPE =
      new GanShape(MlpShape.of(2, HIDDEN, 1), MlpShape.of(LATENT, HIDDEN, 2));

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final int rounds;
  private final Peer torch;

  private GanStep(int rounds, Peer torch) {
    this.rounds = rounds;
    this.torch = torch;
  }

  /** Runs the benchmark; arguments: rounds (11), plain steps in a round (10). */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    try (Peer torch = new Peer("gan_step.py")) {
      System.out.printf("%s, %s%n", torch.version(), Backends.cpu().description());
      GanStep benchmark = new GanStep(rounds, torch);
      benchmark.measure("plain field", new Simultaneous(), steps, List.of("lean", "nn"));
      benchmark.measure("SGA, aligned", new Sga(1, true), Math.max(1, steps / 4), List.of("sga"));
    }
  }

  private void measure(String name, Method method, int count, List<String> forms) {
    Training training = new Training(method, Backends.cpu());
    List<Runnable> products = products(method);
    Rounds measured = new Rounds();
    for (int round = -2; round < rounds; round++) {
      Map<String, Double> times = new LinkedHashMap<>();
      times.put("Sweep", time(count, training::step));
      times.put("matrix products alone", time(count, i -> products.forEach(Runnable::run)));
      for (String form : forms) {
        times.put("PyTorch " + form, torch.secondsPerStep(form, count));
      }
      if (round >= 0) {
        measured.add(times);
      }
    }
    System.out.printf("%n%s, %d rounds of %d steps, %d matrix products%n", name, rounds, count, products.size());
    measured.print("Sweep");
    long before = THREADS.getCurrentThreadAllocatedBytes();
    time(count, training::step);
    long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / count;
    System.out.printf("a step allocates %d bytes%n", bytes);
  }

  /** The matrix products of one step, to be repeated on the matrices of that step. */
  private static List<Runnable> products(Method method) {
    List<Runnable> products = new ArrayList<>();
    Training training = new Training(method, recording(Backends.cpu(), products));
    training.step(0);
    products.clear();
    training.step(1);
    return List.copyOf(products);
  }

  private interface Repeated {
    void run(int i);
  }

  /** Seconds of processor time of this thread, so that others on the machine disturb little. */
  private static double time(int count, Repeated repeated) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      repeated.run(i);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) * 1e-9 / count;
  }

  /** A game in training on fixed random minibatches. */
  private static final class Training {
    private final GanGame game;
    private final List<Vector> points = new ArrayList<>();
    private final List<Vector> latents = new ArrayList<>();
    private final Vector point;
    private final MethodState method;
    private final double[] losses = new double[2];

    Training(Method method, DenseBackend backend) {
      game = new GanGame(SHAPE, GanLoss.NON_SATURATING, BATCH, backend);
      RandomStream stream = new Streams(1).stream("benchmark", 0);
      for (int i = 0; i < MINIBATCHES; i++) {
        points.add(backend.of(normal(stream, 2 * BATCH)));
        latents.add(backend.of(normal(stream, LATENT * BATCH)));
      }
      point = backend.of(initialPoint());
      this.method = method.start(new Setup(game, new RmspropTf1(RATE, 0.9, 1e-10), RATE, backend));
    }

    void step(int i) {
      game.minibatch(points.get(i % MINIBATCHES), latents.get(i % MINIBATCHES));
      method.evaluate(point, losses);
      method.advance(point);
    }
  }

  private static float[] initialPoint() {
    Streams streams = new Streams(1);
    float[] discriminator =
        Initializer.TRUNCATED_NORMAL.parameters(SHAPE.discriminator(), streams, "discriminator");
    float[] generator = Initializer.TRUNCATED_NORMAL.parameters(SHAPE.generator(), streams, "generator");
    float[] point = Arrays.copyOf(discriminator, SHAPE.parameters());
    System.arraycopy(generator, 0, point, discriminator.length, generator.length);
    return point;
  }

  private static float[] normal(RandomStream stream, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextNormal();
    }
    return values;
  }

  /** A backend that remembers in {@code products} what matrix products it is asked for. */
  private static DenseBackend recording(DenseBackend backend, List<Runnable> products) {
    DenseKernels kernels = backend.dense();
    DenseKernels recorder =
        proxy(
            DenseKernels.class,
            (method, arguments) -> {
              if (method.getName().equals("gemm")) {
                Matrix a = (Matrix) arguments[0];
                Matrix b = (Matrix) arguments[1];
                double beta = (double) arguments[2];
                Matrix c = (Matrix) arguments[3];
                products.add(() -> kernels.gemm(a, b, beta, c));
              }
              return method.invoke(kernels, arguments);
            });
    return proxy(
        DenseBackend.class,
        (method, arguments) ->
            method.getName().equals("dense") ? recorder : method.invoke(backend, arguments));
  }

  private interface Call {
    Object answer(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    InvocationHandler handler = (proxy, method, arguments) -> call.answer(method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
