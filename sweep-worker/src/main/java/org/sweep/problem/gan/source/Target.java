package org.sweep.problem.gan.source;

/** What is known of the distribution that points come from: it decides what can be measured. */
public sealed interface Target permits Modes, Target.StandardNormal, Target.Unknown {
  /**
   * Normal(0, I).
   *
   * @param dimensions of a point
   */
  record StandardNormal(int dimensions) implements Target {}

  /**
   * Points of a data set, whose distribution nobody knows.
   *
   * @param dimensions of a point
   */
  record Unknown(int dimensions) implements Target {}

  /** Dimensions of a point. */
  int dimensions();

  /** A minibatch must be a multiple of this many samples. */
  default int parts() {
    return 1;
  }
}
