package org.sweep.output;

import java.io.Serializable;
import org.sweep.trial.ContentId;

/**
 * Where things are in a result directory: the public contract of docs/tables.md as code.
 *
 * @param root the result directory, a path or URI of any Hadoop file system
 */
public record ResultLayout(String root) implements Serializable {
  /** The folder of the {@code steps} table. */
  public String steps() {
    return root + "/steps";
  }

  /** The folder of the {@code trials} table. */
  public String trials() {
    return root + "/trials";
  }

  /** The step rows of one trial. */
  public String stepsOf(ContentId trial) {
    return steps() + "/" + trial + ".parquet";
  }

  /** The row of one trial that ended, its mark of being complete. */
  public String trialRow(ContentId trial) {
    return trials() + "/" + trial + ".parquet";
  }

  /** The study as resolved, with provenance. */
  public String study() {
    return root + "/study.yaml";
  }

  /** The report, one self-contained page. */
  public String report() {
    return root + "/report.html";
  }

  /** A folder of derived tables or figures: {@code summary}, {@code tables}, ... */
  public String folder(String name) {
    return root + "/" + name;
  }

  /** Private files: nothing in it is part of the contract. */
  public String work() {
    return root + "/_work";
  }

  /** Where attempts write before they commit; emptied when a sweep starts. */
  public String attempts() {
    return work() + "/attempts";
  }
}
