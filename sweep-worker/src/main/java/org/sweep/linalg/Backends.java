package org.sweep.linalg;

/** The backends of this JVM. */
public final class Backends {
  private Backends() {}

  /** Java arrays and the best BLAS that loads on this platform. */
  public static DenseBackend cpu() {
    return Cpu.INSTANCE;
  }

  /**
   * Java arrays and a BLAS in Java, several times slower than {@link #cpu}: it adds up in one
   * order, so every type of x86-64 CPU computes the same numbers.
   */
  public static DenseBackend java() {
    return JavaOnly.INSTANCE;
  }

  /** Double precision on Java arrays, for toy games; it has no kernels of neural networks. */
  public static Backend doubles() {
    return DoubleBackend.INSTANCE;
  }

  /** Loaded on first use: extracting and linking the native library takes a moment. */
  private static final class Cpu {
    static final DenseBackend INSTANCE = BlasLibrary.load().toBackend();

    private Cpu() {}
  }

  private static final class JavaOnly {
    static final DenseBackend INSTANCE = BlasLibrary.java().toBackend();

    private JavaOnly() {}
  }
}
