package org.sweep.averaging;

import java.util.ArrayList;
import java.util.List;
import org.sweep.trial.ParameterAveraging;

/**
 * Which worker trains on which minibatch. From one mean to the next, workers take minibatches in
 * turn; an epoch ends with a mean, so that its last, smaller minibatch is a worker's last.
 *
 * @param averaging the rule
 * @param stepsPerEpoch minibatches of an epoch
 * @param steps minibatches in all
 */
record Rounds(ParameterAveraging averaging, long stepsPerEpoch, long steps) {
  /**
   * What happens from one mean to the next.
   *
   * @param begin minibatches trained on before
   * @param end minibatches trained on after
   * @param iteration updates that a worker has made before
   * @param epoch epochs that are over
   * @param shares minibatches of each worker that has any, in order
   */
  record Round(long begin, long end, int iteration, int epoch, List<List<Long>> shares) {
    /** Copies the shares. */
    Round {
      shares = shares.stream().map(List::copyOf).toList();
    }
  }

  /** The round that begins after {@code begin} minibatches. */
  Round from(long begin) {
    long epoch = begin / stepsPerEpoch;
    long most = Math.min(steps, (epoch + 1) * stepsPerEpoch);
    long end = Math.min(most, begin + averaging.minibatches());
    List<List<Long>> shares = new ArrayList<>();
    for (long step = begin; step < end; step++) {
      int worker = (int) ((step - begin) % averaging.workers());
      if (worker == shares.size()) {
        shares.add(new ArrayList<>());
      }
      shares.get(worker).add(step);
    }
    long iteration = epoch * perWorker(stepsPerEpoch) + perWorker(begin - epoch * stepsPerEpoch);
    return new Round(begin, end, Math.toIntExact(iteration), Math.toIntExact(epoch), shares);
  }

  /** Updates of the worker with the most, for so many minibatches of an epoch. */
  private long perWorker(long minibatches) {
    return (minibatches + averaging.workers() - 1) / averaging.workers();
  }
}
