package org.sweep.study;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.sweep.study.grid.Point;
import org.sweep.trial.Trial;

/** The trials of a study, each made when it is asked for. */
final class TrialList extends AbstractList<Trial> implements RandomAccess {
  private final StudySpec study;
  private final List<Point> points;
  private final PointTrials trials;

  TrialList(StudySpec study) {
    this.study = study;
    this.points = study.grid().points();
    this.trials = new PointTrials(study);
  }

  @Override
  public Trial get(int index) {
    int seeds = study.seeds().size();
    return trials.of(points.get(index / seeds), study.seeds().get(index % seeds));
  }

  @Override
  public int size() {
    return points.size() * study.seeds().size();
  }
}
