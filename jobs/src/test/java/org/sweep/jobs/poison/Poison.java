package org.sweep.jobs.poison;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sweep.data.DataSets;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/**
 * {@code poison} in study files: a trial that goes well until a step, and then does the worst. What
 * takes memory ends by itself below {@link #MOST_BYTES}, so that it harms its own JVM alone.
 */
public final class Poison implements ProblemType {
  /** The exit code of {@code exit}. */
  public static final int EXIT_CODE = 17;

  /** The exit code of {@code halt}. */
  public static final int HALT_CODE = 18;

  /** A property of the JVM: {@code true} ends {@code loop}. */
  public static final String END_OF_LOOPS = "poison.end-of-loops";

  private static final long MOST_BYTES = 4L << 30;
  private static final int CHUNK_BYTES = 8 << 20;

  @Override
  public Declaration declaration() {
    return Declaration.of(
        "poison",
        "f = x^2 / 2; at one step something bad happens",
        Parameter.choice(
            "event",
            List.of("none", "throw", "exit", "halt", "loop", "heap", "direct", "nan"),
            "what happens"),
        Parameter.whole("at", 0, 5, "the step at which it happens"),
        Parameter.whole("steps", 1, 20, "updates of a trial"));
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) {
    return Parabola.outline(values.whole("steps"), 1);
  }

  @Override
  public Problem create(Values values, Resources resources) {
    String event = values.text("event");
    long at = values.whole("at");
    return new Parabola(values.whole("steps"), step -> step == at ? happen(event) : 1);
  }

  private static double happen(String event) {
    switch (event) {
      case "throw" -> throw new ArithmeticException("poison: this step cannot be computed");
      case "exit" -> System.exit(EXIT_CODE);
      case "halt" -> Runtime.getRuntime().halt(HALT_CODE);
      case "loop" -> loop();
      case "heap" -> fillHeap();
      case "direct" -> fillDirectMemory();
      default -> {}
    }
    return event.equals("nan") ? Double.NaN : 1;
  }

  /** Neither ends, unless a test says so, nor looks whether its thread is interrupted. */
  private static void loop() {
    while (!Boolean.getBoolean(END_OF_LOOPS)) {
      Thread.onSpinWait();
    }
  }

  private static void fillHeap() {
    List<byte[]> held = new ArrayList<>();
    while ((long) held.size() * CHUNK_BYTES < MOST_BYTES) {
      held.add(new byte[CHUNK_BYTES]);
    }
    throw new IllegalStateException("the heap holds " + held.size() + " chunks and more");
  }

  private static void fillDirectMemory() {
    List<ByteBuffer> held = new ArrayList<>();
    while ((long) held.size() * CHUNK_BYTES < MOST_BYTES) {
      held.add(ByteBuffer.allocateDirect(CHUNK_BYTES));
    }
    throw new IllegalStateException("direct memory holds " + held.size() + " chunks and more");
  }
}
