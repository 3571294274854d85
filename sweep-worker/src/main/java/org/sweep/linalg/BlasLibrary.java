package org.sweep.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.Map;
import java.util.logging.Level;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a BLAS: the OpenBLAS that comes with Sweep, driven through netlib's zero-copy JNI, one
 * thread per caller; where that cannot load, netlib's BLAS in Java, with one warning.
 *
 * @param blas the routines
 * @param name the library, for {@code trials.backend}
 */
record BlasLibrary(BLAS blas, String name) {
  private static final Logger LOG = LoggerFactory.getLogger(BlasLibrary.class);
  private static final java.util.logging.Logger NETLIB_LOG =
      java.util.logging.Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");
  private static final String PATH_PROPERTY = "dev.ludovic.netlib.blas.nativeLibPath";

  /**
   * The fastest BLAS that loads here; netlib's own remarks on what else does not load add nothing.
   */
  static BlasLibrary load() {
    NETLIB_LOG.setLevel(Level.OFF);
    try {
      return openBlas();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn(
          "The native OpenBLAS does not load on {} ({}): matrix products run in Java, several times"
              + " slower",
          Loader.getPlatform(),
          e.toString());
      return java();
    }
  }

  /**
   * BLAS in Java, on every platform. It adds up in one order, unless the JVM was given its vector
   * module: then as many numbers at once as the processor can, and the name says so.
   */
  static BlasLibrary java() {
    BLAS blas = JavaBLAS.getInstance();
    boolean isVector = blas.getClass().getSimpleName().startsWith("Vector");
    return new BlasLibrary(blas, isVector ? "Java BLAS, vector module" : "Java BLAS");
  }

  /** A backend with this library. */
  DenseBackend toBackend() {
    return new CpuBackend(blas, name);
  }

  /** Netlib is pointed at the file that JavaCPP unpacked with the libraries that it needs. */
  private static BlasLibrary openBlas() {
    OpenBlasSettings.apply();
    Loader.load(openblas_nolapack.class);
    String file = loadedFile();
    if (System.getProperty(PATH_PROPERTY) == null) {
      System.setProperty(PATH_PROPERTY, file);
    }
    BLAS blas = NativeBLAS.getInstance();
    return new BlasLibrary(blas, "OpenBLAS " + OpenBlasSettings.kernels(file));
  }

  private static String loadedFile() {
    return Loader.getLoadedLibraries().entrySet().stream()
        .filter(library -> library.getKey().startsWith("openblas"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("OpenBLAS is not among the loaded libraries"));
  }
}
