package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.analysis.contest.TaskScale;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/**
 * The table {@code tuneability}: the tuned configuration of each contender on each task, and how
 * far off the learning rate may be. A learning rate counts where the best mean over the other
 * tuning axes is at most {@link #TOLERANCE} of the task's range worse than the contender's best.
 */
public final class Tuneability {
  /** Name of the table. */
  public static final String NAME = "tuneability";

  /** As a share of the range. */
  public static final double TOLERANCE = 0.1;

  /** Of the rounding in means; equal means must not differ by it. */
  private static final double ROUNDING = 1e-12;

  private final Contest contest;

  /** The contenders of {@code contest}. */
  public Tuneability(Contest contest) {
    this.contest = contest;
  }

  /** The columns of contender and task. */
  static List<Column> labels(Contest contest) {
    return new ArrayList<>(
        Stream.concat(contest.compareAxes().stream(), contest.taskAxes().stream())
            .map(AxisColumn::column)
            .toList());
  }

  /** The table's columns. */
  public DerivedTable table() {
    List<Column> values = new ArrayList<>();
    values.add(Column.text("metric"));
    values.add(Column.text("configuration_id"));
    contest.tuningAxes().forEach(axis -> values.add(axis.column()));
    values.addAll(List.of(Column.whole("n"), Column.whole("unfinished")));
    values.addAll(RowCells.columns("mean", "low", "high"));
    values.addAll(List.of(Column.whole("configurations"), Column.real("range")));
    values.addAll(List.of(Column.whole("rates"), Column.whole("rates_within")));
    for (String name : List.of("share_within", "lowest_within", "highest_within", "decades")) {
      values.add(Column.real(name));
    }
    return new DerivedTable(
        NAME,
        "Tuned configurations, and learning rates whose mean is within a tenth of the range",
        labels(contest),
        values);
  }

  /** Computes the rows, contender by contender. */
  public List<TunedEntry> execute() {
    return contest.contenders().stream()
        .flatMap(contender -> contest.entries(contender).stream())
        .map(this::tuned)
        .toList();
  }

  private TunedEntry tuned(Entry entry) {
    double range = range(entry.task());
    return new TunedEntry(
        entry, Sensitivity.mean(entry.tuned()), range, rates(entry, TOLERANCE * range));
  }

  private double range(List<AxisValue> task) {
    TaskScale scale = contest.rawScale(task);
    double[] means =
        contest.contenders().stream()
            .flatMap(contender -> contest.entry(contender, task).stream())
            .flatMap(entry -> entry.candidates().stream())
            .filter(candidate -> candidate.unfinished() == 0)
            .mapToDouble(scale::mean)
            .sorted()
            .toArray();
    return means.length == 0 ? 0 : means[means.length - 1] - means[0];
  }

  private Optional<TunedEntry.Rates> rates(Entry entry, double tolerance) {
    TaskScale scale = contest.rawScale(entry.task());
    SortedMap<Double, Double> best = new TreeMap<>();
    for (Candidate candidate : entry.candidates()) {
      candidate
          .on(Sensitivity.LEARNING_RATE)
          .filter(rate -> rate instanceof Double value && Double.isFinite(value))
          .ifPresent(rate -> best.merge((Double) rate, scale.mean(candidate), Math::max));
    }
    boolean isTuned =
        contest.tuningAxes().stream()
            .anyMatch(axis -> axis.column().name().equals(Sensitivity.LEARNING_RATE));
    return best.isEmpty() || !isTuned ? Optional.empty() : Optional.of(rates(best, tolerance));
  }

  private static TunedEntry.Rates rates(SortedMap<Double, Double> best, double tolerance) {
    List<Double> rates = new ArrayList<>(best.keySet());
    List<Double> means = new ArrayList<>(best.values());
    double top = means.stream().mapToDouble(mean -> mean).max().orElseThrow();
    double bound = top - tolerance - ROUNDING * Math.abs(top);
    int first = means.indexOf(top);
    int last = first;
    while (first > 0 && means.get(first - 1) >= bound) {
      first--;
    }
    while (last < means.size() - 1 && means.get(last + 1) >= bound) {
      last++;
    }
    long within = means.stream().filter(mean -> mean >= bound).count();
    return new TunedEntry.Rates(rates.size(), within, rates.get(first), rates.get(last));
  }

  /** The row of an entry. */
  public Row row(TunedEntry tuned) {
    Entry entry = tuned.entry();
    Candidate candidate = entry.tuned();
    RowCells cells =
        new RowCells(contest.description().study())
            .add(entry.contender())
            .add(entry.task())
            .add(contest.metric().name())
            .add(candidate.configurationId())
            .add(cells(candidate))
            .add(candidate.runs().size())
            .add(candidate.unfinished())
            .add(tuned.mean())
            .add(entry.candidates().size())
            .add(tuned.range());
    return add(cells, tuned.rates()).row();
  }

  /** The tuned values of a configuration. */
  List<AxisValue> cells(Candidate candidate) {
    return candidate.axes().stream()
        .filter(cell -> contest.description().questions().isTuned(cell.column().name()))
        .toList();
  }

  private static RowCells add(RowCells cells, Optional<TunedEntry.Rates> rates) {
    if (rates.isEmpty()) {
      return cells.addNothing(6);
    }
    TunedEntry.Rates known = rates.get();
    return cells
        .add(known.tried())
        .add(known.within())
        .add(known.share())
        .add(known.lowest())
        .add(known.highest())
        .add(known.decades());
  }
}
