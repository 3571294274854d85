package org.sweep.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
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
  private final Rounds measured = new Rounds();

  private interface Update {
    void run();
  }

  private TransformStep() {
    for (TransformType type : Transforms.all()) {
      if (type.needs() == TransformType.Needs.UPDATE_OF_THE_GAME) {
        continue; // the game's time, not the transform's
      }
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
    try (Peer torch = new Peer("transform_step.py")) {
      System.out.printf("%s, %s%n", torch.version(), Backends.cpu().description());
      new TransformStep().measure(rounds, count, torch);
    }
  }

  private void measure(int rounds, int count, Peer torch) {
    for (int round = -3; round < rounds; round++) {
      Map<String, Double> times = new LinkedHashMap<>();
      times.put("copy", time(count, () -> backend.copy(gradient, copied)));
      for (Map.Entry<String, Update> update : updates.entrySet()) {
        times.put(update.getKey(), time(count, update.getValue()));
        times.put("PyTorch " + update.getKey(), torch.secondsPerStep(update.getKey(), count));
      }
      if (round >= 0) {
        measured.add(times);
      }
    }
    System.out.printf("%d rounds of %d updates of %,d weights%n", rounds, count, WEIGHTS);
    System.out.printf("%-12s %10s %16s   %s%n", "transform", "median us", "PyTorch / Sweep", "(quartiles)");
    System.out.printf(Locale.ROOT, "%-12s %10.1f%n", "copy", measured.seconds("copy").median() * 1e6);
    updates.keySet().forEach(this::print);
  }

  private void print(String name) {
    Spread ratios = measured.ratios("PyTorch " + name, name);
    String beside =
        Double.isNaN(ratios.median())
            ? ""
            : String.format(Locale.ROOT, "%16.2f   (%.2f-%.2f)", ratios.median(), ratios.lower(), ratios.upper());
    System.out.printf(Locale.ROOT, "%-12s %10.1f %s%n", name, measured.seconds(name).median() * 1e6, beside);
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
