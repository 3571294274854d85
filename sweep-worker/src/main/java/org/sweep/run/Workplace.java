package org.sweep.run;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.schema.StudyColumns;

/**
 * What the driver tells an executor about the surroundings of a study's trials.
 *
 * @param resultDirectory where the study's results go, a path or URI of any Hadoop file system
 * @param hadoopSettings Hadoop settings of the driver, such as credentials of an object store
 * @param columns the columns of the study's tables
 * @param checkpointEvery training time from one checkpoint of a trial to the next; zero for none
 * @param timeLimit how long a trial may take; zero if there is no limit
 */
public record Workplace(
    String resultDirectory,
    Map<String, String> hadoopSettings,
    StudyColumns columns,
    Duration checkpointEvery,
    Duration timeLimit)
    implements Serializable {
  /** Copies the settings. */
  public Workplace {
    hadoopSettings = new TreeMap<>(hadoopSettings);
  }
}
