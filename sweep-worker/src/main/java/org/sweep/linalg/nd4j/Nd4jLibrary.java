package org.sweep.linalg.nd4j;

import java.util.List;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J as this JVM has loaded it: one thread for each caller, and the device of a trial. */
final class Nd4jLibrary {
  private Nd4jLibrary() {}

  /** Made once in a process. */
  private static final class Loaded {
    static final String NAME = load();

    private Loaded() {}

    private static String load() {
      Nd4jProcess.prepare();
      return Nd4jJar.isCuda() ? "CUDA" : "native";
    }
  }

  /**
   * Loads ND4J, once.
   *
   * @return ND4J's backend, for {@code trials.backend}
   * @throws Nd4jUnavailable if its backend does not run here
   */
  static String load() throws Nd4jUnavailable {
    if (Nd4jJar.isCuda() && CudaDriver.gpus() == 0) {
      throw new Nd4jUnavailable(
          "sweep-nd4j-cuda.jar computes on an NVIDIA GPU, but there is none here, or no driver"
              + " (libcuda.so.1): run on a machine that has one (resources.gpus), or take"
              + " sweep-nd4j.jar, which computes on the CPU, or backend: cpu");
    }
    try {
      return Loaded.NAME;
    } catch (LinkageError e) {
      throw new Nd4jUnavailable("ND4J does not load here (" + rootOf(e) + "): take backend: cpu");
    }
  }

  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /**
   * Makes the GPU that a trial was assigned that of this thread, before it makes any array.
   *
   * @param gpus addresses as Spark assigned them, of which ND4J uses the first; none leaves the
   *     thread where it is
   * @throws Nd4jUnavailable if an address is no number, or there is no such device
   */
  static void useDevice(List<String> gpus) throws Nd4jUnavailable {
    if (!gpus.isEmpty() && Nd4jJar.isCuda()) {
      new DeviceOfThread(new Nd4jDevices()).use(gpus.get(0));
    }
  }

  /** The devices of ND4J. */
  private static final class Nd4jDevices implements DeviceOfThread.Devices {
    @Override
    public int count() {
      return Nd4j.getAffinityManager().getNumberOfDevices();
    }

    @Override
    public void select(int device) {
      Nd4j.getAffinityManager().unsafeSetDevice(device);
    }
  }
}
