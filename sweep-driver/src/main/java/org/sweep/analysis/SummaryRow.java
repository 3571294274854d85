package org.sweep.analysis;

import java.util.List;
import java.util.Optional;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;

/**
 * A row of {@code summary}: one metric of one configuration.
 *
 * @param configurationId the configuration
 * @param axes its values on all axes, in the order of their columns
 * @param value which value of the trials it summarizes
 * @param outcomes how its trials ended
 * @param statistics empty when no trial completed or plateaued with a value
 */
public record SummaryRow(
    String configurationId,
    List<AxisValue> axes,
    Value value,
    OutcomeCounts outcomes,
    Optional<Statistics> statistics) {

  /** Copies the axes. */
  public SummaryRow {
    axes = List.copyOf(axes);
  }

  /**
   * Which value of a trial.
   *
   * @param metric name of the metric
   * @param at the last or the best recorded one
   */
  public record Value(String metric, At at) {}
}
