package org.sweep.linalg;

/** The backends of this JVM. */
public final class Backends {
  private Backends() {}

  /** Java arrays and the best BLAS that loads on this platform. */
  public static Backend cpu() {
    return Cpu.INSTANCE;
  }

  /** Loaded on first use: extracting and linking the native library takes a moment. */
  private static final class Cpu {
    static final Backend INSTANCE = BlasLibrary.load().toBackend();

    private Cpu() {}
  }
}
