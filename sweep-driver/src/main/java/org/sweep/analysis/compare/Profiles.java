package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.contest.Contest;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/**
 * The table {@code profiles}: performance profiles of steps to the target, and score distributions.
 *
 * @param steps the points of the former; none where no trial is known to have reached the target
 * @param instances how many seeds of tasks they are over
 * @param areas the areas under them, by contender
 * @param scores the points of the latter
 */
public record Profiles(
    List<ProfilePoint> steps,
    int instances,
    Map<List<AxisValue>, IntervalEstimate> areas,
    List<ProfilePoint> scores) {
  /** Name of the table. */
  public static final String NAME = "profiles";

  /** The word in its column for performance profiles. */
  public static final String STEPS = "steps to target";

  static final String SCORE = "score";

  /** Copies the collections. */
  public Profiles {
    steps = List.copyOf(steps);
    areas = Map.copyOf(areas);
    scores = List.copyOf(scores);
  }

  /** The profiles of a contest. */
  public static Profiles of(Contest contest, StepsToTarget reached) {
    StepProfiles steps = new StepProfiles(contest, reached);
    return new Profiles(
        steps.points(), steps.instances(), steps.areas(), new ScoreProfiles(contest).points());
  }

  /** The table's columns. */
  public static DerivedTable table(Contest contest) {
    List<Column> labels = new ArrayList<>();
    labels.add(Column.text("profile"));
    contest.compareAxes().stream().map(AxisColumn::column).forEach(labels::add);
    labels.add(Column.real("tau"));
    return new DerivedTable(
        NAME,
        "Shares of runs within a factor tau of the fewest steps, or better than a score tau",
        labels,
        RowCells.columns("share", "low", "high"));
  }

  /** The rows of the table. */
  public List<Row> rows(Contest contest) {
    String study = contest.description().study();
    List<Row> rows = new ArrayList<>();
    steps.forEach(point -> rows.add(row(study, STEPS, point)));
    scores.forEach(point -> rows.add(row(study, SCORE, point)));
    return rows;
  }

  private static Row row(String study, String profile, ProfilePoint point) {
    return new RowCells(study)
        .add(profile)
        .add(point.contender())
        .add(point.tau())
        .add(point.share())
        .row();
  }
}
