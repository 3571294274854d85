package org.sweep.linalg;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * What OpenBLAS must be told before it loads, through the process's environment, which Java itself
 * cannot change: one thread, since every task slot computes for itself. A variable that is set
 * already stays as it is.
 */
final class OpenBlasSettings {
  private OpenBlasSettings() {}

  /** The part of the C library that is called here. */
  private interface CLibrary extends Library {
    int setenv(String name, String value, int overwrite);
  }

  /** Sets the variables on Linux; elsewhere the launcher and Spark's settings do. */
  static void apply() {
    if (Platform.isLinux()) {
      Native.load("c", CLibrary.class).setenv("OPENBLAS_NUM_THREADS", "1", 0);
    }
  }

  /** The name of the kernels that the library in {@code file} has chosen for this processor. */
  static String kernels(String file) {
    return NativeLibrary.getInstance(file)
        .getFunction("openblas_get_corename")
        .invokeString(new Object[0], false);
  }
}
