package org.sweep.problem.dl4j;

import org.nd4j.linalg.factory.Nd4j;

/** Keeps ND4J to one thread for each of Sweep's: trials are the parallelism. */
final class Nd4jThreads {
  static {
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
  }

  private Nd4jThreads() {}

  /** Does so once in a JVM, before anything is computed. */
  static void one() {
    // loading this class did it
  }
}
