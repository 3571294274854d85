package org.sweep.optim.method;

/** Decides where and how often the field is evaluated, and what is given to the transform. */
public interface Method {
  /** Fresh state for one trial. */
  MethodState start(Setup setup);
}
