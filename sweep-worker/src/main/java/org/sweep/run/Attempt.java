package org.sweep.run;

import org.sweep.trial.Device;

/**
 * One attempt at a batch.
 *
 * @param number 1 for the first attempt at this very batch
 * @param name a folder below the folder of the batch that no other attempt has
 * @param device what it was assigned to compute on
 */
public record Attempt(int number, String name, Device device) {
  /** An attempt on the CPU. */
  public Attempt(int number, String name) {
    this(number, name, Device.CPU);
  }
}
