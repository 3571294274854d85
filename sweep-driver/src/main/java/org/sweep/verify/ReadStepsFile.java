package org.sweep.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.Function;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.schema.Tables;
import org.sweep.verify.StepsFile.Found;

/** Reads every value of a file of {@code steps}, checksums of its pages included. */
final class ReadStepsFile implements Function<String, StepsFile> {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> hadoopSettings;

  ReadStepsFile(Map<String, String> hadoopSettings) {
    this.hadoopSettings = new TreeMap<>(hadoopSettings);
  }

  @Override
  public StepsFile call(String path) {
    Map<String, Found> trials = new LinkedHashMap<>();
    try {
      new TableReader(Storage.with(hadoopSettings)).read(path, row -> add(row, trials));
      return StepsFile.readable(path, new ArrayList<>(trials.values()));
    } catch (IOException | RuntimeException e) {
      return StepsFile.damaged(path, String.valueOf(e.getMessage()));
    }
  }

  private static void add(Map<String, Object> row, Map<String, Found> trials) {
    String trial = String.valueOf(row.get(Tables.TRIAL_ID.name()));
    long step = (long) row.getOrDefault(Tables.STEP.name(), -1L);
    trials.merge(trial, new Found(trial, step, step, true), (found, next) -> found.with(step));
  }
}
