package org.sweep.network;

/** Whether DL4J and ND4J are there, which come in a jar of their own. */
public final class NetworkLibrary {
  /** What is to be done where they are not, to be put after a subject. */
  public static final String NEEDED =
      "needs sweep-nd4j.jar on the class path, which is not there: build it beside sweep.jar (mvn"
          + " package), and give spark-submit --jars sweep-nd4j.jar";

  private static final String MASTER =
      "org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer";

  private NetworkLibrary() {}

  /** Whether a class of DL4J can be loaded here; nothing is initialized. */
  public static boolean isThere() {
    return isThere(MASTER);
  }

  static boolean isThere(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader.getResource(name.replace('.', '/') + ".class") != null;
  }
}
