package org.sweep.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sweep.trial.Batch;
import org.sweep.trial.Goal;
import org.sweep.trial.Stretch;
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

  private final List<Stretch> first;
  private final Function<Trial, Work> expected;
  private final double[] seconds;
  private final CostModel costs;
  private final int mostTrials;
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * All of {@code first} wait.
   *
   * @param first what is to be run, in the order of the study
   * @param expected the work of a whole trial, as estimated
   * @param costs corrects the estimates
   * @param mostTrials of a batch, at most {@link #MOST_TRIALS}
   */
  WaitingTrials(
      List<Stretch> first, Function<Trial, Work> expected, CostModel costs, int mostTrials) {
    this.mostTrials = mostTrials;
    this.first = first;
    this.expected = expected;
    this.costs = costs;
    this.seconds = new double[first.size()];
    List<IntStream.Builder> positions = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      Stretch stretch = first.get(i);
      seconds[i] = estimate(stretch);
      int kind = costs.kindOf(stretch.trial());
      while (positions.size() <= kind) {
        positions.add(IntStream.builder());
      }
      positions.get(kind).add(i);
    }
    positions.forEach(ofKind -> kinds.add(kind(ofKind.build().toArray())));
  }

  /** Estimated seconds: of a trial that pauses, those of all its steps until then. */
  private double estimate(Stretch stretch) {
    if (stretch.goal() instanceof Goal.Prune) {
      return 0;
    }
    Work work = expected.apply(stretch.trial());
    return work.seconds() * Math.min(1, (double) stretch.goal().last() / Math.max(1, work.steps()));
  }

  private Kind kind(int[] positions) {
    int[] longestFirst =
        IntStream.of(positions)
            .boxed()
            .sorted(Comparator.comparingDouble(position -> -seconds[position]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Kind(kinds.size(), longestFirst);
  }

  /** Further stretches of trials that were run before. */
  void add(List<Stretch> further) {
    for (Stretch stretch : further) {
      kinds.get(costs.kindOf(stretch.trial())).add(new Further(stretch, estimate(stretch)));
    }
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
        .map(kind -> Batch.ofStretches(kind.take(mostSeconds(slots))));
  }

  private double mostSeconds(int slots) {
    double batches = (double) BATCHES_PER_SLOT * slots;
    double inAll = kinds.stream().mapToDouble(Kind::secondsInAll).sum();
    double evenShare = Math.min(inAll / batches, SECONDS_OF_TAIL);
    return Math.min(SECONDS_PER_BATCH, Math.max(evenShare, secondsLeft() / batches));
  }

  /** What goes on. */
  private record Further(Stretch stretch, double seconds) {}

  /** Trials of one kind: those that go on, then the longest first. */
  private final class Kind {
    private final int number;
    private final Deque<Further> further = new ArrayDeque<>();
    private final int[] positions;
    private double estimateInAll;
    private double estimateLeft;
    private int next;

    Kind(int number, int[] positions) {
      this.number = number;
      this.positions = positions;
      this.estimateInAll = IntStream.of(positions).mapToDouble(i -> seconds[i]).sum();
      this.estimateLeft = estimateInAll;
    }

    void add(Further stretch) {
      further.add(stretch);
      estimateInAll += stretch.seconds();
      estimateLeft += stretch.seconds();
    }

    boolean isEmpty() {
      return further.isEmpty() && next == positions.length;
    }

    double secondsLeft() {
      return isEmpty() ? 0 : estimateLeft * costs.correction(number);
    }

    double secondsInAll() {
      return estimateInAll * costs.correction(number);
    }

    /** Seconds of the next one. */
    double longest() {
      return estimateOfNext() * costs.correction(number);
    }

    private double estimateOfNext() {
      return further.isEmpty() ? seconds[positions[next]] : further.element().seconds();
    }

    private Stretch takeNext() {
      estimateLeft -= estimateOfNext();
      return further.isEmpty() ? first.get(positions[next++]) : further.remove().stretch();
    }

    /** At least one trial; more while all together take no longer than {@code most} seconds. */
    List<Stretch> take(double most) {
      int mostHere = longest() > SECONDS_ALONE ? 1 : mostTrials;
      double mostEstimated = most / costs.correction(number) * (1 + ROUNDING);
      List<Stretch> taken = new ArrayList<>();
      double work = 0;
      do {
        work += estimateOfNext();
        taken.add(takeNext());
      } while (!isEmpty() && taken.size() < mostHere && work + estimateOfNext() <= mostEstimated);
      return taken;
    }
  }
}
