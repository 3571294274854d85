package org.sweep.optim.transform;

import java.util.List;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;

/** The running state of a transform: moments, accumulators and the step count of one trial. */
public interface TransformState {
  /**
   * One update in place, w &lt;- w - u_t, where u_t is the transform's update for gradient g_t.
   *
   * @param gradient g_t, left as it is
   * @param point w, of the same length
   */
  void descend(Vector gradient, Vector point);

  /** What it remembers from one update to the next. */
  Memory memory();

  /** A state whose memory is these vectors. */
  static TransformState of(Descent descent, Vector... remembered) {
    Memory memory = Memory.of(List.of(remembered));
    return new TransformState() {
      @Override
      public void descend(Vector gradient, Vector point) {
        descent.descend(gradient, point);
      }

      @Override
      public Memory memory() {
        return memory;
      }
    };
  }

  /** The update itself. */
  @FunctionalInterface
  interface Descent {
    /** w &lt;- w - u_t, as {@link TransformState#descend}. */
    void descend(Vector gradient, Vector point);
  }
}
