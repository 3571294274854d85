package org.sweep.data;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/** A data set that study files can name. One object per data set, without state. */
interface DataSet {
  /** Its name, one-line summary and parameters. */
  Declaration declaration();

  /**
   * Finds the data without reading them.
   *
   * @param values the study's values of the declared parameters
   * @param environment environment variables by name; null for one that is not set
   * @param hadoop which file systems there are
   * @throws MissingData if they are in none of the places searched
   */
  Source find(Values values, UnaryOperator<String> environment, Configuration hadoop)
      throws IOException;

  /** Data that were found. */
  interface Source {
    /** The files and their versions: equal texts mean equal data. */
    String identity();

    /**
     * Reads headers, labels and checksums.
     *
     * @throws DamagedData if a file is not what it must be
     */
    DataOutline outline() throws IOException;

    /**
     * Reads everything.
     *
     * @throws DamagedData if a file is not what it must be
     */
    LabelledData load() throws IOException;
  }
}
