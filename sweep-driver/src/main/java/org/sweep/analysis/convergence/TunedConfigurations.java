package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/**
 * The configurations of a study with their tasks and contenders, and which of them are tuned: of a
 * contender on a task the one with the best mean of the report's metric over the trials that
 * completed or plateaued, the earlier one in the study's order if two are equal.
 */
public final class TunedConfigurations {
  private final ResultDescription description;
  private final List<Candidate> inOrder;
  private final Map<List<List<AxisValue>>, Candidate> tuned = new LinkedHashMap<>();
  private final Set<String> tunedIds = new HashSet<>();

  /**
   * A configuration.
   *
   * @param id its id
   * @param axes its values on all axes
   * @param task its values on the axes of the problem
   * @param contender its values on the axes that are compared
   * @param mean its mean; empty if no trial completed or plateaued, or it is not finite
   */
  public record Candidate(
      String id,
      List<AxisValue> axes,
      List<AxisValue> task,
      List<AxisValue> contender,
      Optional<Double> mean) {
    /** Copies the lists. */
    public Candidate {
      axes = List.copyOf(axes);
      task = List.copyOf(task);
      contender = List.copyOf(contender);
    }
  }

  /** Those of {@code tables}. */
  public TunedConfigurations(ResultTables tables) {
    this.description = tables.description();
    String column = description.table().at().columnOf(metric()).name();
    String axes = String.join(", ", axisNames());
    String sql =
        """
        SELECT configuration_id, %1$s,
          avg(CASE WHEN outcome IN ('completed', 'plateaued') THEN %2$s END) AS mean
        FROM trials GROUP BY configuration_id, %1$s
        """
            .formatted(axes, column);
    this.inOrder =
        tables.query(sql).collectAsList().stream()
            .map(this::candidate)
            .sorted(
                Comparator.comparing(Candidate::axes, AxisOrder.ofPoints(description.axes()))
                    .thenComparing(Candidate::id))
            .toList();
    inOrder.forEach(this::consider);
    tuned.values().forEach(candidate -> tunedIds.add(candidate.id));
  }

  private List<String> axisNames() {
    return description.axisColumns().stream().map(Column::name).toList();
  }

  private Metric metric() {
    return description.metric(description.table().metric());
  }

  private Candidate candidate(Row row) {
    List<AxisValue> axes = AxisCells.of(description.axisColumns(), row::getAs);
    return new Candidate(
        row.getAs("configuration_id"),
        axes,
        on(axes, description.questions().problemAxes()),
        on(axes, description.questions().compare()),
        Optional.ofNullable(row.<Double>getAs("mean")).filter(Double::isFinite));
  }

  private static List<AxisValue> on(List<AxisValue> axes, List<String> wanted) {
    return axes.stream().filter(axis -> wanted.contains(axis.column().name())).toList();
  }

  private void consider(Candidate candidate) {
    if (candidate.mean.isEmpty()) {
      return;
    }
    double mean = candidate.mean.get();
    tuned.merge(
        List.of(candidate.task, candidate.contender),
        candidate,
        (best, other) -> metric().improves(mean, best.mean.orElseThrow()) ? other : best);
  }

  /** All configurations, in the order of the study. */
  public List<Candidate> all() {
    return inOrder;
  }

  /** Whether the configuration called {@code id} is the tuned one of its contender on its task. */
  public boolean isTuned(String id) {
    return tunedIds.contains(id);
  }

  /** The means of the tuned configurations of a task. */
  List<Double> means(List<AxisValue> task) {
    List<Double> means = new ArrayList<>();
    for (Candidate candidate : tuned.values()) {
      if (candidate.task.equals(task)) {
        candidate.mean.ifPresent(means::add);
      }
    }
    return means;
  }
}
