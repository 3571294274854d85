package org.sweep.problem;

import java.io.IOException;
import org.sweep.data.DataSets;
import org.sweep.linalg.DenseBackend;
import org.sweep.random.Streams;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;
import org.sweep.trial.Device;

/** A kind of problem that a study file can name. One object per kind, without state. */
public interface ProblemType {
  /** Its name, one-line summary and parameters. */
  Declaration declaration();

  /**
   * What is known of a problem before anything runs: its metrics, players and length. Reads no more
   * of the data than headers and checksums.
   *
   * @throws InvalidProblem if the values do not fit together, or data are missing or damaged
   */
  ProblemOutline outline(Values values, DataSets data) throws InvalidProblem;

  /**
   * The problem of one trial.
   *
   * @param values the study's values of the declared parameters
   * @param resources what a trial may use
   * @throws IOException if data cannot be read
   */
  Problem create(Values values, Resources resources) throws IOException;

  /**
   * What a trial may use.
   *
   * @param backend where the numbers live
   * @param streams the trial's randomness
   * @param data the data sets of this JVM
   * @param device what the trial was assigned; problems on the CPU pass over its GPUs
   */
  record Resources(DenseBackend backend, Streams streams, DataSets data, Device device) {
    /** What a trial on the CPU may use. */
    public Resources(DenseBackend backend, Streams streams, DataSets data) {
      this(backend, streams, data, Device.CPU);
    }
  }
}
