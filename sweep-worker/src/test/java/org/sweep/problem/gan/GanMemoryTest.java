package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;

class GanMemoryTest {
  private static final int UNITS = 200;
  private static final int SAMPLES = 128;
  private static final long SIGNAL_BYTES = 4L * UNITS * SAMPLES;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final DenseBackend backend = Backends.cpu();

  /** Views of arrays are allocated, far less than a single signal would take. */
  @Test
  void stepsAllocateNoSignals() {
    List<Long> hidden = List.of((long) UNITS, (long) UNITS);
    GanShape shape = new GanShape(MlpShape.of(2, hidden, 1), MlpShape.of(8, hidden, 2));
    GanGame game = new GanGame(shape, GanLoss.MINIMAX, SAMPLES, backend);
    game.minibatch(backend.zeros(2 * SAMPLES), backend.zeros(8 * SAMPLES));
    Vector point = backend.zeros(shape.parameters());
    Vector field = backend.zeros(shape.parameters());
    Vector jacobian = backend.zeros(shape.parameters());
    Vector antisymmetric = backend.zeros(shape.parameters());
    double[] losses = new double[2];
    Runnable step =
        () -> {
          game.field(point, field, losses);
          game.jacobianAndAntisymmetricProduct(field, jacobian, antisymmetric);
          game.gradient(1, point, field, losses);
        };
    step.run();
    step.run();

    long before = threads.getCurrentThreadAllocatedBytes();
    step.run();
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isLessThan(SIGNAL_BYTES);
  }
}
