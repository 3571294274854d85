package org.sweep.linalg.nd4j;

import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's settings in this process: one thread for each of Sweep's, since trials are the
 * parallelism, and memory that is given back late enough.
 */
public final class Nd4jProcess {
  static {
    // Both are needed: neither sets the other's threads.
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
    LateDeallocation.begin();
  }

  private Nd4jProcess() {}

  /** Makes them once in a JVM, before anything is computed. */
  public static void prepare() {
    // loading this class did it
  }
}
