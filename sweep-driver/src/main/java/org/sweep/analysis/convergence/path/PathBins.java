package org.sweep.analysis.convergence.path;

import org.sweep.analysis.convergence.path.PathPlan.Goal;
import org.sweep.analysis.convergence.path.PathPlan.Watched;
import org.sweep.analysis.scan.StepBatch;
import org.sweep.analysis.scan.Tally;

/**
 * The path of one trial in {@link Path#BINS} equal parts of its steps, the first of which is cut
 * once more, into quarters of octaves.
 */
final class PathBins implements Tally {
  private static final long serialVersionUID = 1;

  /** Quarters of octaves of all steps that can be counted. */
  private static final int PARTS = 4 * Long.SIZE;

  private static final double LN2 = Math.log(2);

  private final String trial;
  private final Watched watched;
  private final Goal goal;
  private final int accuracy;

  /** The parts of the first bin, then the others; null where there are no rows. */
  private final PathBin[] bins = new PathBin[PARTS + Path.BINS];

  /** The path of {@code trial}, still empty. */
  PathBins(String trial, Watched watched, PathPlan plan) {
    this.trial = trial;
    this.watched = watched;
    this.goal = plan.goal();
    this.accuracy = plan.accuracy();
  }

  @Override
  public String trial() {
    return trial;
  }

  @Override
  public void add(StepBatch rows) {
    int metric = watched.metric();
    for (int row = rows.from(); row < rows.to(); row++) {
      long step = rows.step(row);
      PathBin bin = bin(step);
      if (metric >= 0 && rows.has(metric, row)) {
        bin.measure(step, rows.value(metric, row));
      }
      if (rows.has(goal.metric(), row)
          && goal.isReached(rows.value(goal.metric(), row), watched.goal())) {
        bin.reach(step);
      }
      if (accuracy >= 0 && rows.has(accuracy, row)) {
        bin.score(step, rows.value(accuracy, row));
      }
    }
  }

  private PathBin bin(long step) {
    double share = step * Path.BINS / (double) (watched.lastStep() + 1);
    int bin = (int) Math.min(share, Path.BINS - 1);
    int place = bin > 0 ? PARTS + bin : (int) (4 * (Math.log(step + 1.0) / LN2));
    if (bins[place] == null) {
      bins[place] = new PathBin();
    }
    return bins[place];
  }

  /** Takes what another task read of the same trial. */
  void add(PathBins other) {
    for (int place = 0; place < bins.length; place++) {
      if (bins[place] == null) {
        bins[place] = other.bins[place];
      } else if (other.bins[place] != null) {
        bins[place].add(other.bins[place]);
      }
    }
  }

  /** The first step with a finite value; the largest number if there is none. */
  long firstStep() {
    long first = Long.MAX_VALUE;
    for (PathBin bin : bins) {
      first = bin == null ? first : Math.min(first, bin.firstStep());
    }
    return first;
  }

  /** What its trial is judged by. */
  Watched watched() {
    return watched;
  }

  /** What was measured, in the order of steps. */
  Path path() {
    Path path = new Path();
    for (int place = 0; place < bins.length; place++) {
      if (bins[place] != null) {
        int part = place < PARTS ? place : PathPoint.WHOLE;
        path.add(Math.max(0, place - PARTS), part, bins[place]);
      }
    }
    return path;
  }
}
