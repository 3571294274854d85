package org.sweep.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.sweep.analysis.scan.Tallies;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;

/**
 * What tasks must know of trials to make {@code curves} in one pass over {@code steps}.
 *
 * @param metrics names of the metrics
 * @param spans how the steps of each trial are cut, by its id; other trials do not count
 * @param labels study, id and axes of each configuration, by its id
 * @param quantiles of Student's t, at 1 degree of freedom and more
 */
@SuppressWarnings("ArrayRecordComponent")
record CurvePlan(
    List<String> metrics,
    Map<String, Span> spans,
    Map<String, List<Object>> labels,
    double[] quantiles)
    implements Serializable {

  /**
   * How the steps of a trial are cut.
   *
   * @param configurationId its configuration
   * @param width steps of a bin
   * @param bins of the configuration
   */
  record Span(String configurationId, long width, int bins) implements Serializable {}

  /** The plan of a result directory. */
  static CurvePlan of(ResultTables tables) {
    Map<String, Span> spans = new HashMap<>();
    for (Row row : tables.query(SqlText.spans()).collectAsList()) {
      spans.put(row.getString(0), new Span(row.getString(1), row.getLong(2), row.getInt(3)));
    }
    List<String> metrics = tables.description().metrics().stream().map(Metric::name).toList();
    return new CurvePlan(metrics, spans, labels(tables), StudentT.quantiles(mostSeeds(spans)));
  }

  private static Map<String, List<Object>> labels(ResultTables tables) {
    List<Column> axes = tables.description().axisColumns();
    Map<String, List<Object>> labels = new HashMap<>();
    for (Row row : tables.query(SqlText.configurations(tables.description())).collectAsList()) {
      List<Object> values =
          new ArrayList<>(List.of(row.getAs("study"), row.getAs("configuration_id")));
      axes.forEach(axis -> values.add(row.getAs(axis.name())));
      labels.put(row.getAs("configuration_id"), values);
    }
    return labels;
  }

  private static int mostSeeds(Map<String, Span> spans) {
    Map<String, Integer> seeds = new HashMap<>();
    spans.values().forEach(span -> seeds.merge(span.configurationId(), 1, Integer::sum));
    return seeds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The factor of the 95 % t-interval of the mean of {@code seeds >= 2} values. */
  double quantile(int seeds) {
    return quantiles[seeds - 2];
  }

  /** Begins the bins of a trial as the plan says, on executors. */
  record Cut(Broadcast<CurvePlan> plan) implements Tallies<TrialBins> {
    @Override
    public List<String> metrics() {
      return plan.value().metrics();
    }

    @Override
    public Optional<TrialBins> begin(String trial) {
      return Optional.ofNullable(plan.value().spans().get(trial))
          .map(span -> new TrialBins(trial, span, metrics().size()));
    }
  }
}
