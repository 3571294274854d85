package org.sweep.resource;

import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.resource.ResourceInformation;
import org.sweep.trial.Device;

/** What Spark assigned to the task of this thread. */
public final class AssignedDevice {
  private static final String GPU = "gpu";

  private AssignedDevice() {}

  /** The GPUs of {@code task}, or the CPU if it was assigned none. */
  public static Device of(TaskContext task) {
    ResourceInformation gpus = task.resourcesJMap().get(GPU);
    return gpus == null ? Device.CPU : new Device(List.of(gpus.addresses()));
  }
}
