package org.sweep.study;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Point;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Configuration;
import org.sweep.trial.Trial;

/** The trials of a study, each made when it is asked for. */
final class TrialList extends AbstractList<Trial> implements RandomAccess {
  private final StudySpec study;
  private final List<Axis> axes;
  private final List<Point> points;

  TrialList(StudySpec study) {
    this.study = study;
    this.axes = study.axes();
    this.points = study.grid().points();
  }

  @Override
  public Trial get(int index) {
    int seeds = study.seeds().size();
    Point point = points.get(index / seeds);
    List<AxisValue> cells = axes.stream().map(axis -> axis.cellAt(point)).toList();
    Configuration configuration =
        new Configuration(point.problem(), point.optimizer(), study.recording(), study.stop());
    return new Trial(study.name(), configuration, cells, study.seeds().get(index % seeds));
  }

  @Override
  public int size() {
    return points.size() * study.seeds().size();
  }
}
