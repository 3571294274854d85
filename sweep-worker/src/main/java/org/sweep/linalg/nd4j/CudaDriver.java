package org.sweep.linalg.nd4j;

import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;

/**
 * NVIDIA's driver, asked before ND4J is: where there is none, ND4J prints a stack trace of its own.
 */
final class CudaDriver {
  private static final String LIBRARY = "libcuda.so.1";

  private CudaDriver() {}

  /** How many GPUs it has; 0 where there is no driver. */
  static int gpus() {
    try {
      NativeLibrary driver = NativeLibrary.getInstance(LIBRARY);
      IntByReference count = new IntByReference();
      boolean works =
          driver.getFunction("cuInit").invokeInt(new Object[] {0}) == 0
              && driver.getFunction("cuDeviceGetCount").invokeInt(new Object[] {count}) == 0;
      return works ? count.getValue() : 0;
    } catch (UnsatisfiedLinkError e) {
      return 0;
    }
  }
}
