package org.sweep.store;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.sweep.trial.Trial;

/** Some trials of a study, each made when it is asked for. */
final class SomeTrials extends AbstractList<Trial> implements RandomAccess {
  private final List<Trial> study;
  private final int[] positions;

  SomeTrials(List<Trial> study, int[] positions) {
    this.study = study;
    this.positions = positions.clone();
  }

  @Override
  public Trial get(int index) {
    return study.get(positions[index]);
  }

  @Override
  public int size() {
    return positions.length;
  }
}
