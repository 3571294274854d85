package org.sweep.problem.gan.source;

import java.io.IOException;
import java.util.Map;
import org.sweep.data.DataSets;
import org.sweep.problem.InvalidProblem;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/** A source of real points that study files can name. One object per source, without state. */
public interface SourceType {
  /** Its name, one-line summary and parameters. */
  Declaration declaration();

  /**
   * What is known of the distribution before anything runs; reads no more of data than headers and
   * checksums.
   *
   * @throws InvalidProblem if the values do not fit together
   * @throws IOException if data are missing or damaged
   */
  Target target(Values values, DataSets data) throws InvalidProblem, IOException;

  /**
   * Names and checksums of the data, for {@code study.yaml}.
   *
   * @throws IOException if data are missing or damaged
   */
  default Map<String, String> checksums(Values values, DataSets data) throws IOException {
    return Map.of();
  }

  /**
   * How many numbers of four bytes the data take that all trials of a JVM share.
   *
   * @throws IOException if data are missing or damaged
   */
  default long numbers(Values values, DataSets data) throws IOException {
    return 0;
  }

  /**
   * The source of one trial.
   *
   * @throws IOException if data cannot be read
   */
  Source create(Values values, DataSets data) throws IOException;
}
