package org.sweep.trial;

import java.util.List;

/**
 * What a trial was assigned to compute on.
 *
 * @param gpus addresses of GPUs as the executor's discovery names them, such as {@code 0}; none for
 *     the CPU
 */
public record Device(List<String> gpus) {
  /** The CPU alone. */
  public static final Device CPU = new Device(List.of());

  /** Copies the addresses. */
  public Device {
    gpus = List.copyOf(gpus);
  }

  /** The text of {@code trials.device}: {@code cpu}, {@code gpu 0} or {@code gpu 0,1}. */
  @Override
  public String toString() {
    return gpus.isEmpty() ? "cpu" : "gpu " + String.join(",", gpus);
  }
}
