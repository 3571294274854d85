package org.sweep.run;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the driver tells an executor about a trial's surroundings.
 *
 * @param resultDirectory where the study's results go, a path or URI of any Hadoop file system
 * @param hadoopSettings Hadoop settings of the driver, such as credentials of an object store
 */
public record Workplace(String resultDirectory, Map<String, String> hadoopSettings)
    implements Serializable {
  /** Copies the settings. */
  public Workplace {
    hadoopSettings = new TreeMap<>(hadoopSettings);
  }
}
