package org.sweep.optim.transform;

import org.sweep.linalg.Vector;

/** The running state of a transform: moments, accumulators and the step count of one trial. */
@FunctionalInterface
public interface TransformState {
  /**
   * One update in place, w &lt;- w - u_t, where u_t is the transform's update for gradient g_t.
   *
   * @param gradient g_t, left as it is
   * @param point w, of the same length
   */
  void descend(Vector gradient, Vector point);
}
