package org.sweep.spec;

/**
 * A value that breaks the law of its parameter. The message is the law alone ("must be > 0");
 * whoever knows the place and the value adds them.
 */
public final class BrokenLaw extends Exception {
  private static final long serialVersionUID = 1L;

  /** States the {@code law} that was broken, such as "must be a number > 0". */
  public BrokenLaw(String law) {
    super(law);
  }
}
