package org.sweep.prune;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Every trial runs to its end at once. */
final class WholeTrials implements Stretches {
  @Override
  public List<Stretch> first(List<Trial> missing) {
    return new Whole(missing);
  }

  @Override
  public List<Stretch> ended(TrialResult result) {
    return List.of();
  }

  /** Made when they are asked for, since a study may have a hundred thousand trials. */
  private static final class Whole extends AbstractList<Stretch> implements RandomAccess {
    private final List<Trial> trials;

    Whole(List<Trial> trials) {
      this.trials = trials;
    }

    @Override
    public Stretch get(int index) {
      return Stretch.whole(trials.get(index));
    }

    @Override
    public int size() {
      return trials.size();
    }
  }
}
