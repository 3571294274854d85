package org.sweep.problem.gan.artifact;

import java.io.IOException;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.measure.Snapshot;

/** Writes one kind of artifact, for one trial on one thread. */
interface ArtifactWriter {
  /**
   * Writes what is due.
   *
   * @param moment when it is
   * @param networks what is shown
   * @param artifacts where it goes
   * @throws IOException if it cannot be written
   */
  void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException;

  /**
   * A step at which artifacts are due.
   *
   * @param step updates made
   * @param last the trial's last step
   */
  record Moment(long step, long last) {
    boolean isFirst() {
      return step == 0;
    }

    boolean isLast() {
      return step == last;
    }
  }
}
