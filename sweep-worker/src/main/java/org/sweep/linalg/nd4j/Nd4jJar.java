package org.sweep.linalg.nd4j;

import java.util.Optional;

/** What is on the class path of ND4J, found out without loading any of it. */
public final class Nd4jJar {
  private static final String API = "org/nd4j/linalg/factory/Nd4j.class";
  private static final String CPU = "org/nd4j/linalg/cpu/nativecpu/CpuBackend.class";
  private static final String CUDA = "org/nd4j/linalg/jcublas/JCublasBackend.class";

  private Nd4jJar() {}

  /** Whether ND4J and a backend of it are there. */
  public static boolean isPresent() {
    return refusal("").isEmpty();
  }

  /** Whether ND4J's backend here is CUDA. */
  public static boolean isCuda() {
    return has(API) && has(CUDA);
  }

  /**
   * Why ND4J cannot be used here, a sentence that says what to do; empty if it can.
   *
   * @param asker what wants it, such as {@code backend: nd4j}
   */
  public static Optional<String> refusal(String asker) {
    if (has(API) && (has(CPU) || has(CUDA))) {
      return Optional.empty();
    }
    return Optional.of(
        asker
            + " needs ND4J, but sweep-nd4j.jar is not on the class path: name it beside sweep.jar"
            + " (spark-submit --jars sweep-nd4j.jar; mvn package makes it in nd4j/target, and"
            + " ./sweep takes it from there)");
  }

  private static boolean has(String resource) {
    return Nd4jJar.class.getClassLoader().getResource(resource) != null;
  }
}
