package org.sweep.analysis.convergence.path;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;

/** What the path of a trial says of its convergence: its cells of the table {@code convergence}. */
public final class PathVerdict implements Serializable {
  private static final long serialVersionUID = 1;

  /** Beyond, the factor per step is no number that can be written. */
  private static final double STEEPEST = 700;

  /** Below, the factor per step is 1, and the slope is rounding. */
  private static final double FLATTEST = 1.2e-16;

  /** The columns of {@link #cells}. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.text("class"),
          Column.real("start"),
          Column.real("level"),
          new Column("still_falling", ColumnType.FLAG),
          Column.real("rate"),
          Column.real("rate_low"),
          Column.real("rate_high"),
          Column.real("r_squared"),
          Column.real("half_life"),
          Column.real("rate_floor"));

  private final Map<String, Serializable> cells = new HashMap<>();
  private final long hit;

  private PathVerdict(long hit) {
    this.hit = hit;
  }

  /** Judges what was measured. */
  static PathVerdict of(PathBins bins) {
    Path path = bins.path();
    Optional<PathShape> shape =
        path.whole().n() == 0 ? Optional.empty() : Optional.of(new PathShape(path));
    Optional<PathClass> pathClass = PathClass.of(path, shape, bins.watched());
    PathVerdict verdict = new PathVerdict(path.whole().hit());
    pathClass.ifPresent(given -> verdict.set("class", given.text()));
    shape.ifPresent(
        given -> {
          verdict.set("start", given.start());
          double level = given.tail().level();
          if (Double.isFinite(level)) {
            verdict.set("level", level);
          }
          pathClass.ifPresent(any -> verdict.set("still_falling", given.isStillFalling()));
          pathClass.flatMap(any -> Descent.of(path, given, any)).ifPresent(verdict::set);
        });
    return verdict;
  }

  private void set(Descent descent) {
    double slope = descent.slope();
    if (slope < -FLATTEST) {
      set("half_life", -Math.log(2) / slope);
    }
    if (Math.abs(slope) < STEEPEST) {
      set("rate", Math.exp(slope));
      set("r_squared", descent.rSquared());
      set("rate_floor", descent.floor());
      descent
          .halfWidth()
          .filter(width -> Math.abs(slope) + width < STEEPEST)
          .ifPresent(
              width -> {
                set("rate_low", Math.exp(slope - width));
                set("rate_high", Math.exp(slope + width));
              });
    }
  }

  private void set(String column, Serializable value) {
    cells.put(column, value);
  }

  /** In the order of {@link #COLUMNS}; null where nothing can be said. */
  public List<Object> cells() {
    return COLUMNS.stream().map(column -> (Object) cells.get(column.name())).toList();
  }

  /** The first step that reaches the target; empty if none does. */
  public Optional<Long> hit() {
    return hit == PathBin.NEVER ? Optional.empty() : Optional.of(hit);
  }
}
