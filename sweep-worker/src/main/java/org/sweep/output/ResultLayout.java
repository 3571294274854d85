package org.sweep.output;

import java.io.Serializable;
import org.sweep.trial.ContentId;

/**
 * Where things are in a result directory: the public contract of docs/tables.md as code.
 *
 * @param root the result directory, a path or URI of any Hadoop file system
 */
public record ResultLayout(String root) implements Serializable {
  /** How the names of all files of {@code steps} and {@code trials} end. */
  public static final String TABLE_SUFFIX = ".parquet";

  /** The folder of the {@code steps} table. */
  public String steps() {
    return root + "/steps";
  }

  /** The folder of the {@code trials} table. */
  public String trials() {
    return root + "/trials";
  }

  /** The step rows of a batch of trials. */
  public String stepsOf(ContentId batch) {
    return steps() + "/" + fileOf(batch);
  }

  /** The rows of the trials of a batch, their mark of being complete. */
  public String trialsOf(ContentId batch) {
    return trials() + "/" + fileOf(batch);
  }

  /** The folder of what trials leave beside their steps, with a folder for each trial. */
  public String artifacts() {
    return root + "/artifacts";
  }

  /** What a trial leaves beside its steps. */
  public String artifactsOf(ContentId trial) {
    return artifacts() + "/" + trial;
  }

  /** The name of the file at a path, without its folder. */
  public static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name of both files of a batch. */
  public static String fileOf(ContentId batch) {
    return batch + TABLE_SUFFIX;
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

  /** Says which run is at work here. */
  public String lock() {
    return work() + "/lock";
  }

  /** Where attempts write before they commit; emptied when a run starts. */
  public String attempts() {
    return work() + "/attempts";
  }

  /** Where attempts at a batch write; without this folder none can begin or commit. */
  public String attemptsAt(ContentId batch) {
    return attempts() + "/" + batch;
  }

  /** Where long trials keep their state at a cadence, with a folder for each trial. */
  public String checkpoints() {
    return work() + "/checkpoints";
  }

  /** The checkpoints of a trial, with a folder for each attempt at it. */
  public String checkpointsOf(ContentId trial) {
    return checkpoints() + "/" + trial;
  }

  /** Where files wait that lack rows of trials which run again; emptied when a run starts. */
  public String retraction() {
    return work() + "/retraction";
  }

  /** Where a compaction writes the files that replace those of {@code steps} and {@code trials}. */
  public String compaction() {
    return work() + "/compaction";
  }
}
