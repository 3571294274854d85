package org.sweep.study;

import java.util.List;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Point;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Configuration;
import org.sweep.trial.Trial;

/** Makes trials of points that have the axes of a study, whether they are in its grid or not. */
public final class PointTrials {
  private final StudySpec study;
  private final List<Axis> axes;

  /** Trials of {@code study}. */
  public PointTrials(StudySpec study) {
    this.study = study;
    this.axes = study.axes();
  }

  /** The trial of a point with a seed. */
  public Trial of(Point point, long seed) {
    List<AxisValue> cells = axes.stream().map(axis -> axis.cellAt(point)).toList();
    Configuration configuration =
        new Configuration(
            point.problem(),
            point.optimizer(),
            study.recording(),
            study.stop(),
            study.backend(),
            study.averaging());
    return new Trial(study.name(), configuration, cells, seed);
  }
}
