package org.sweep.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/**
 * Trials that wait, and which of them share the next task. Those that take longest, by what is
 * known at the moment, go first. A trial that takes long is alone; short ones of a kind share a
 * batch, in the order of the study, until it takes some seconds, and less towards the end, so that
 * no slot waits long for the last one. Each trial is made when it is asked for.
 */
final class WaitingTrials {
  /** Work beside which the cost of a Spark job and of two files is small. */
  static final double SECONDS_PER_BATCH = 5;

  /** Bounds what is lost with a batch that fails, and what its task and its result weigh. */
  static final int MOST_TRIALS = 1000;

  /** Keeps the slots busy when estimates are wrong, and the tail short. */
  static final int BATCHES_PER_SLOT = 4;

  /** A trial of more work is a batch of its own. */
  static final double SECONDS_ALONE = 1;

  /** Batches are not cut smaller than this for a short tail. */
  private static final double SECONDS_OF_TAIL = 0.5;

  /** Equal shares stay equal although their sums are rounded. */
  private static final double ROUNDING = 1e-9;

  private final List<Trial> trials;
  private final double[] seconds;
  private final CostModel costs;
  private final List<Kind> kinds;

  /**
   * All of {@code trials} wait.
   *
   * @param trials what is to be run, in the order of the study
   * @param expected the work of a trial, as estimated
   * @param costs corrects the estimates
   */
  WaitingTrials(List<Trial> trials, Function<Trial, Work> expected, CostModel costs) {
    this.trials = trials;
    this.costs = costs;
    this.seconds = new double[trials.size()];
    List<IntStream.Builder> positions = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      Trial trial = trials.get(i);
      seconds[i] = expected.apply(trial).seconds();
      int kind = costs.kindOf(trial);
      while (positions.size() <= kind) {
        positions.add(IntStream.builder());
      }
      positions.get(kind).add(i);
    }
    this.kinds = IntStream.range(0, positions.size()).mapToObj(i -> kind(i, positions)).toList();
  }

  private Kind kind(int number, List<IntStream.Builder> positions) {
    int[] longestFirst =
        positions
            .get(number)
            .build()
            .boxed()
            .sorted(Comparator.comparingDouble(position -> -seconds[position]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Kind(
        number, longestFirst, IntStream.of(longestFirst).mapToDouble(i -> seconds[i]).sum());
  }

  /** Whether none waits. */
  boolean isEmpty() {
    return kinds.stream().allMatch(Kind::isEmpty);
  }

  /** Seconds of one slot that all that wait will take, by what is known at the moment. */
  double secondsLeft() {
    return kinds.stream().mapToDouble(Kind::secondsLeft).sum();
  }

  /**
   * Takes the trials of the next task; empty if none waits.
   *
   * @param slots tasks that run at the same time
   */
  Optional<Batch> next(int slots) {
    return kinds.stream()
        .filter(kind -> !kind.isEmpty())
        .max(Comparator.comparingDouble(Kind::longest))
        .map(kind -> Batch.of(kind.take(mostSeconds(slots)).mapToObj(trials::get).toList()));
  }

  private double mostSeconds(int slots) {
    double batches = (double) BATCHES_PER_SLOT * slots;
    double inAll = kinds.stream().mapToDouble(Kind::secondsInAll).sum();
    double evenShare = Math.min(inAll / batches, SECONDS_OF_TAIL);
    return Math.min(SECONDS_PER_BATCH, Math.max(evenShare, secondsLeft() / batches));
  }

  /** Trials of one kind, the longest first. */
  private final class Kind {
    private final int number;
    private final int[] positions;
    private final double estimateInAll;
    private double estimateLeft;
    private int next;

    Kind(int number, int[] positions, double estimate) {
      this.number = number;
      this.positions = positions;
      this.estimateInAll = estimate;
      this.estimateLeft = estimate;
    }

    boolean isEmpty() {
      return next == positions.length;
    }

    double secondsLeft() {
      return isEmpty() ? 0 : estimateLeft * costs.correction(number);
    }

    double secondsInAll() {
      return estimateInAll * costs.correction(number);
    }

    double longest() {
      return seconds[positions[next]] * costs.correction(number);
    }

    /** At least one trial; more while all together take no longer than {@code most} seconds. */
    IntStream take(double most) {
      int from = next;
      int last =
          longest() > SECONDS_ALONE ? from + 1 : Math.min(from + MOST_TRIALS, positions.length);
      double mostEstimated = most / costs.correction(number) * (1 + ROUNDING);
      double taken = 0;
      do {
        taken += seconds[positions[next]];
        next++;
      } while (next < last && taken + seconds[positions[next]] <= mostEstimated);
      estimateLeft -= taken;
      return IntStream.range(from, next).map(i -> positions[i]);
    }
  }
}
