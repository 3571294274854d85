package org.sweep.schedule;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/**
 * Which trials run together: a function of the trials, their estimated work and the number of
 * slots. A trial that takes long is alone; short ones share a batch, in the order of the study,
 * until it takes some seconds. There are enough batches that no slot waits long for the last one,
 * and the longest come first. Each batch is made when it is asked for.
 */
final class Batches extends AbstractList<Batch> implements RandomAccess {
  /** Work beside which the cost of a Spark job and of two files is small. */
  static final double SECONDS_PER_BATCH = 5;

  /** Bounds what is lost with a batch that fails, and what its task and its result weigh. */
  static final int MOST_TRIALS = 1000;

  /** Keeps the slots busy when estimates are wrong, and the tail short. */
  static final int BATCHES_PER_SLOT = 4;

  /** A trial of more estimated work is a batch of its own. */
  static final double SECONDS_ALONE = 1;

  private final List<Trial> trials;
  private final double[] seconds;
  private final List<int[]> batches = new ArrayList<>();

  /**
   * The batches of {@code trials}.
   *
   * @param trials what is to be run, in the order of the study
   * @param estimate seconds that a trial will take
   * @param slots tasks that run at the same time
   */
  Batches(List<Trial> trials, ToDoubleFunction<Trial> estimate, int slots) {
    this.trials = trials;
    this.seconds = trials.stream().mapToDouble(estimate).toArray();
    int[] alone = positions(true);
    int[] together = positions(false);
    IntStream.of(alone).forEach(position -> batches.add(new int[] {position}));
    group(together, batchesOf(together, BATCHES_PER_SLOT * slots - alone.length));
    batches.sort(Comparator.comparingDouble(this::work).reversed());
  }

  private int[] positions(boolean alone) {
    return IntStream.range(0, seconds.length)
        .filter(position -> seconds[position] > SECONDS_ALONE == alone)
        .toArray();
  }

  /** How many batches short trials are cut into: at least {@code wanted}, if there are as many. */
  private int batchesOf(int[] together, int wanted) {
    double byWork = Math.ceil(work(together) / SECONDS_PER_BATCH);
    double byNumber = Math.ceil((double) together.length / MOST_TRIALS);
    double count = Math.max(Math.max(byWork, byNumber), Math.min(wanted, together.length));
    return (int) Math.max(count, 1);
  }

  /** A trial belongs to the batch into whose equal share of the work its middle falls. */
  private void group(int[] together, int count) {
    double share = work(together) / count;
    double done = 0;
    int start = 0;
    int batch = 0;
    for (int i = 0; i < together.length; i++) {
      double work = seconds[together[i]];
      int own = (int) ((done + work / 2) / share);
      if (i > start && (own != batch || i - start == MOST_TRIALS)) {
        batches.add(Arrays.copyOfRange(together, start, i));
        start = i;
      }
      batch = own;
      done += work;
    }
    if (together.length > 0) {
      batches.add(Arrays.copyOfRange(together, start, together.length));
    }
  }

  private double work(int[] batch) {
    return IntStream.of(batch).mapToDouble(position -> seconds[position]).sum();
  }

  @Override
  public Batch get(int index) {
    return Batch.of(IntStream.of(batches.get(index)).mapToObj(trials::get).toList());
  }

  @Override
  public int size() {
    return batches.size();
  }
}
