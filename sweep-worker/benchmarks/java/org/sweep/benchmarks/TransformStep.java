package org.sweep.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.optim.transform.TransformState;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;
import org.sweep.spec.Values;

/**
 * One update of 79,510 weights, those of a 784-100-10 classifier, by every transform, one thread, beside the
 * optimizer of PyTorch that has this rule, and beside a copy of as many numbers, by turns. Run by {@code ./sweep bench
 * transform-step}.
 */
public final class TransformStep {
  private static final int WEIGHTS = 79_510;
  private static final double RATE = 1e-3;

  private final DenseBackend backend = Backends.cpu();
  private final Vector gradient = backend.of(normal(WEIGHTS));
  private final Vector copied = backend.zerosLike(gradient);
  private final Map<String, Update> updates = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  private interface Update {
    void run();
  }

  private TransformStep() {
    for (TransformType type : Transforms.all()) {
      Vector weights = backend.zerosLike(gradient);
      TransformState state =
          type.factory().create(RATE, Values.of(type.declaration(), Map.of())).start(backend, weights);
      updates.put(type.declaration().name(), () -> state.descend(gradient, weights));
    }
  }

  /** Runs the benchmark; arguments: rounds (15), updates in a round (500). */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    Path script =
        Path.of(System.getProperty("sweep.home", "."), "sweep-worker/benchmarks/python/transform_step.py");
    String python = System.getenv().getOrDefault("SWEEP_BENCH_PYTHON", "/usr/bin/python3");
    Process torch =
        new ProcessBuilder(python, script.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (PrintWriter questions = new PrintWriter(torch.outputWriter(StandardCharsets.UTF_8), true);
        BufferedReader answers = torch.inputReader(StandardCharsets.UTF_8)) {
      System.out.printf("%s, %s%n", answers.readLine(), Backends.cpu().description());
      new TransformStep().measure(rounds, count, questions, answers);
    } finally {
      torch.destroy();
    }
  }

  private void measure(int rounds, int count, PrintWriter questions, BufferedReader answers) throws IOException {
    for (int round = -3; round < rounds; round++) {
      Map<String, Double> times = new LinkedHashMap<>();
      times.put("copy", time(count, () -> backend.copy(gradient, copied)));
      for (Map.Entry<String, Update> update : updates.entrySet()) {
        times.put(update.getKey(), time(count, update.getValue()));
        questions.println(update.getKey() + " " + count);
        times.put("PyTorch " + update.getKey(), Double.parseDouble(answers.readLine()));
      }
      if (round >= 0) {
        times.forEach((name, s) -> seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(s));
      }
    }
    System.out.printf("%d rounds of %d updates of %,d weights%n", rounds, count, WEIGHTS);
    System.out.printf("%-12s %10s %14s   %s%n", "transform", "median us", "PyTorch / Sweep", "(quartiles)");
    System.out.printf(Locale.ROOT, "%-12s %10.1f%n", "copy", median("copy") * 1e6);
    updates.keySet().forEach(this::print);
  }

  private void print(String name) {
    List<Double> own = seconds.get(name);
    List<Double> peer = seconds.get("PyTorch " + name);
    double[] ratios = new double[own.size()];
    Arrays.setAll(ratios, i -> peer.get(i) / own.get(i));
    String beside =
        Double.isNaN(ratios[0])
            ? ""
            : String.format(
                Locale.ROOT, "%14.2f   (%.2f-%.2f)", quantile(ratios, 0.5), quantile(ratios, 0.25), quantile(ratios, 0.75));
    System.out.printf(Locale.ROOT, "%-12s %10.1f %s%n", name, median(name) * 1e6, beside);
  }

  private double median(String name) {
    return quantile(seconds.get(name).stream().mapToDouble(s -> s).toArray(), 0.5);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static double time(int count, Update update) {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      update.run();
    }
    return (System.nanoTime() - start) * 1e-9 / count;
  }

  private static float[] normal(int count) {
    RandomStream stream = new Streams(1).stream("benchmark", 0);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextNormal();
    }
    return values;
  }
}
