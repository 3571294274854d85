package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * The singular values of the covariance of generated points at one step.
 *
 * @param trial whose points they are
 * @param step when
 * @param values the largest first
 */
public record SingularValues(ArtifactTrial trial, long step, List<Double> values) {
  /** Steps of a trial that are read. */
  public static final int MOST_STEPS = 7;

  /** Copies the list. */
  public SingularValues {
    values = List.copyOf(values);
  }

  /**
   * Those of all trials in their order, then by step.
   *
   * @param tables the artifacts
   * @throws IOException if the artifacts cannot be read
   */
  public static List<SingularValues> read(ArtifactTables tables) throws IOException {
    if (!tables.open("singular_values")) {
      return List.of();
    }
    tables.chooseSteps("singular_values", MOST_STEPS);
    String sql =
        """
        SELECT s.trial_id, s.step, s.value
        FROM singular_values AS s JOIN chosen_steps AS c
        ON s.trial_id = c.trial_id AND s.step = c.step
        ORDER BY s.trial_id, s.step, s.index
        """;
    Map<ArtifactTrial, Map<Long, List<Double>>> values = new LinkedHashMap<>();
    tables.trials().forEach(trial -> values.put(trial, new LinkedHashMap<>()));
    for (Row row : tables.query(sql).collectAsList()) {
      values
          .get(tables.trial(row))
          .computeIfAbsent(row.<Long>getAs("step"), absent -> new ArrayList<>())
          .add(row.<Double>getAs("value"));
    }
    List<SingularValues> spectra = new ArrayList<>();
    values.forEach(
        (trial, bySteps) ->
            bySteps.forEach((step, list) -> spectra.add(new SingularValues(trial, step, list))));
    return spectra;
  }
}
