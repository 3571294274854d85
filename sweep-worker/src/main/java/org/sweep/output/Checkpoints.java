package org.sweep.output;

import java.io.IOException;
import org.sweep.linalg.Backend;
import org.sweep.memory.Memory;

/**
 * Where the state of a trial goes at a cadence, with the rows and artifacts so far, so that another
 * attempt continues from there and leaves the same rows.
 */
public interface Checkpoints {
  /** Keeps nothing. */
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public long restore(Memory state, Backend backend) {
          return 0;
        }

        @Override
        public boolean isDue() {
          return false;
        }

        @Override
        public void save(long step, Memory state) {}
      };

  /**
   * Brings back the latest checkpoint of an earlier attempt, with its rows and artifacts. Damaged
   * ones, and those of another version of Sweep or another backend, do not count.
   *
   * @param state a fresh trial's, overwritten; left as it is if there is no checkpoint
   * @param backend where it lives
   * @return updates made in that state; 0 if there is none
   * @throws IOException if rows cannot be written
   */
  long restore(Memory state, Backend backend) throws IOException;

  /** Whether it is time for the next one. */
  boolean isDue();

  /**
   * Keeps a state, with all rows and artifacts added so far.
   *
   * @param step updates made
   * @param state what is to be restored
   * @throws IOException if it cannot be written
   */
  void save(long step, Memory state) throws IOException;
}
