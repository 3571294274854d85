package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.Share;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.convergence.ProductLimit.RestrictedMean;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Tables;
import org.sweep.store.Bound;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** The table {@code targets}: how long each configuration takes to reach the target of its task. */
public final class TimeToTarget {
  private static final List<String> UNITS = List.of("steps", "seconds");

  private final ResultDescription description;
  private final Contest contest;
  private final Targets targets;
  private final Map<String, Watch> watches = new HashMap<>();

  /**
   * The table of a study.
   *
   * @param contest the configurations of the study
   * @param targets what their trials are to reach
   * @param convergence the rows of {@link Convergence}
   */
  public TimeToTarget(Contest contest, Targets targets, List<Map<String, Object>> convergence) {
    this.description = contest.description();
    this.contest = contest;
    this.targets = targets;
    Map<String, List<Map<String, Object>>> byConfiguration = new HashMap<>();
    for (Map<String, Object> row : convergence) {
      String id = (String) row.get(Tables.CONFIGURATION_ID.name());
      byConfiguration.computeIfAbsent(id, absent -> new ArrayList<>()).add(row);
    }
    byConfiguration.forEach((id, rows) -> watches.put(id, Watch.of(rows)));
  }

  /** The table. */
  public static DerivedTable table(ResultDescription description) {
    List<Column> values =
        new ArrayList<>(
            List.of(
                Tables.CONFIGURATION_ID,
                new Column("tuned", ColumnType.FLAG),
                Column.text("metric"),
                Column.real("target"),
                Column.whole("n"),
                Column.whole("reached"),
                Column.whole("diverged"),
                Column.whole("censored"),
                Column.real("share"),
                Column.real("share_low"),
                Column.real("share_high")));
    for (String unit : UNITS) {
      values.add(Column.real("last_censored_" + unit));
      values.add(Column.real("median_" + unit));
      values.add(Column.real("median_" + unit + "_low"));
      values.add(Column.real("median_" + unit + "_high"));
      values.add(Column.real("horizon_" + unit));
      values.add(Column.real("restricted_mean_" + unit));
      values.add(Column.real("restricted_mean_" + unit + "_se"));
      values.add(Column.real("restricted_mean_" + unit + "_low"));
      values.add(Column.real("restricted_mean_" + unit + "_high"));
    }
    return new DerivedTable(
        "targets",
        "How long each configuration takes to reach the target of its task: trials that diverged"
            + " never do, trials that ended without it are censored",
        description.axisColumns(),
        values);
  }

  /** The watch of a configuration; empty if its task has no target or none of its trials ended. */
  public Optional<Watch> watch(Candidate candidate) {
    return targets
        .of(contest.task(candidate))
        .flatMap(target -> Optional.ofNullable(watches.get(candidate.configurationId())))
        .filter(watch -> !watch.steps().isEmpty());
  }

  /** The rows of the table: configurations whose task has a target. */
  public List<Row> rows() {
    Map<List<AxisValue>, List<Candidate>> byTask = new LinkedHashMap<>();
    for (Candidate candidate : contest.candidates()) {
      if (watch(candidate).isPresent()) {
        byTask.computeIfAbsent(contest.task(candidate), absent -> new ArrayList<>()).add(candidate);
      }
    }
    List<Row> rows = new ArrayList<>();
    byTask.forEach((task, candidates) -> addTask(rows, targets.of(task).orElseThrow(), candidates));
    return rows;
  }

  private void addTask(List<Row> rows, Bound target, List<Candidate> candidates) {
    OptionalDouble steps = commonHorizon(candidates, Watch::steps);
    OptionalDouble seconds = commonHorizon(candidates, Watch::seconds);
    for (Candidate candidate : candidates) {
      Watch watch = watch(candidate).orElseThrow();
      List<Object> cells = new ArrayList<>(List.of(description.study()));
      candidate.axes().forEach(axis -> cells.add(axis.value()));
      cells.add(candidate.configurationId());
      cells.add(contest.isTuned(candidate));
      cells.add(target.metric());
      cells.add(target.value());
      addCounts(cells, watch);
      addTimes(cells, watch.steps(), steps);
      addTimes(cells, watch.seconds(), seconds);
      rows.add(RowFactory.create(cells.toArray()));
    }
  }

  /**
   * The smallest horizon of the configurations of a task, so that their restricted means count
   * alike; where all of them are known for ever, the last time at which a trial reached the target;
   * empty if none did.
   */
  private OptionalDouble commonHorizon(
      List<Candidate> candidates, Function<Watch, List<FollowUp>> trials) {
    List<List<FollowUp>> watched =
        candidates.stream().map(this::watch).flatMap(Optional::stream).map(trials).toList();
    double smallest =
        watched.stream().mapToDouble(Watch::horizon).min().orElse(Double.POSITIVE_INFINITY);
    if (Double.isFinite(smallest)) {
      return OptionalDouble.of(smallest);
    }
    Stream<FollowUp> all = watched.stream().flatMap(List::stream);
    return all.filter(FollowUp::isReached).mapToDouble(FollowUp::time).max();
  }

  private static void addCounts(List<Object> cells, Watch watch) {
    cells.add((long) watch.steps().size());
    cells.add(watch.reached());
    cells.add(watch.diverged());
    cells.add(watch.censored());
    long known = watch.known();
    if (known == 0) {
      cells.addAll(Collections.nCopies(3, null));
    } else {
      Share share = new Share(watch.reached(), known);
      cells.addAll(List.of(share.value(), share.low(), share.high()));
    }
  }

  private static void addTimes(List<Object> cells, List<FollowUp> trials, OptionalDouble horizon) {
    ProductLimit estimate = ProductLimit.of(trials);
    var lastCensored = Watch.lastCensored(trials);
    cells.add(lastCensored.isPresent() ? (Double) lastCensored.getAsDouble() : null);
    cells.add(estimate.median().orElse(null));
    add(cells, estimate.medianInterval());
    if (horizon.isPresent()) {
      addMean(cells, estimate.restrictedMean(horizon.getAsDouble()));
    } else {
      cells.addAll(Collections.nCopies(5, null));
    }
  }

  private static void addMean(List<Object> cells, RestrictedMean mean) {
    cells.add(mean.horizon());
    cells.add(mean.mean());
    cells.add(mean.uncertainty().map(RestrictedMean.Uncertainty::standard).orElse(null));
    add(cells, mean.uncertainty().map(RestrictedMean.Uncertainty::interval).orElse(Interval.NONE));
  }

  private static void add(List<Object> cells, Interval interval) {
    cells.add(interval.low().orElse(null));
    cells.add(interval.high().orElse(null));
  }
}
