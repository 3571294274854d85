package org.sweep.linalg.nd4j;

/**
 * Binds the calling thread to the GPU with an address. Spark's addresses are the numbers that
 * {@code nvidia-smi} shows; CUDA counts alike, since {@code CUDA_DEVICE_ORDER=PCI_BUS_ID} is set on
 * executors with GPUs.
 */
final class DeviceOfThread {
  private final Devices devices;

  DeviceOfThread(Devices devices) {
    this.devices = devices;
  }

  /** The GPUs of this process. */
  interface Devices {
    /** How many there are; they are counted from 0. */
    int count();

    /** Makes {@code device} that of the calling thread. */
    void select(int device);
  }

  /**
   * Binds the calling thread.
   *
   * @throws Nd4jUnavailable if {@code address} names no GPU of this process
   */
  void use(String address) throws Nd4jUnavailable {
    if (!address.matches("\\d{1,4}")) {
      throw new Nd4jUnavailable(
          "a GPU's address must be its number for backend: nd4j, but Spark assigned "
              + address
              + ": let the discovery script print numbers, as nvidia-smi --query-gpu=index does");
    }
    int device = Integer.parseInt(address);
    if (device >= devices.count()) {
      throw new Nd4jUnavailable(
          "Spark assigned GPU %d, but ND4J sees %d (CUDA_VISIBLE_DEVICES?)"
              .formatted(device, devices.count()));
    }
    devices.select(device);
  }
}
