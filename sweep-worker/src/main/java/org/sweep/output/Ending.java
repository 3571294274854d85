package org.sweep.output;

import java.io.Serializable;
import org.sweep.trial.Device;
import org.sweep.trial.Outcome;

/**
 * How and where a trial ended: what its row in {@code trials} says beside its metrics.
 *
 * @param outcome how it ended
 * @param steps updates made
 * @param seconds wall time of the attempt that ended
 * @param attempts attempts so far, this one included
 * @param place where it ran
 */
public record Ending(Outcome outcome, long steps, double seconds, int attempts, Place place) {

  /**
   * Where a trial ran.
   *
   * @param host name of the executor's host
   * @param device {@code cpu}, or the addresses of the GPUs that were assigned
   * @param backend linear algebra backend and library
   * @param codeVersion version and commit of Sweep
   */
  public record Place(String host, String device, String backend, String codeVersion)
      implements Serializable {
    /** The same place with another library. */
    public Place withBackend(String other) {
      return new Place(host, device, other, codeVersion);
    }

    /** The same place with what was assigned there. */
    public Place withDevice(Device assigned) {
      return new Place(host, assigned.toString(), backend, codeVersion);
    }
  }
}
