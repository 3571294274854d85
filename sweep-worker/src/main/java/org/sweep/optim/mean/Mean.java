package org.sweep.optim.mean;

import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;

/** A mean of the points that it was given. */
public interface Mean {
  /** Takes in a further point, which is left as it is. */
  void add(Vector point);

  /** Points taken in so far. */
  long count();

  /** The mean, of at least one point; valid until the next {@link #add}. */
  Vector value();

  /** What it remembers from one point to the next. */
  Memory memory();
}
