package org.sweep.averaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.data.DataSets;
import org.sweep.problem.dl4j.Dl4jTrial;
import org.sweep.random.Streams;
import org.sweep.spec.Values;

/**
 * What an executor does for a worker: it reads the data itself, once per JVM, and makes the
 * worker's minibatches when they are asked for. Noise of layers is seeded for each, as in a trial
 * that trains on its own.
 */
final class ReadMinibatches implements FlatMapFunction<Iterator<List<Long>>, DataSet> {
  private static final long serialVersionUID = 1L;
  private static final String NOISE = "network noise";

  private final Values problem;
  private final long seed;
  private final TreeMap<String, String> hadoopSettings;

  /**
   * A task.
   *
   * @param problem the study's values of problem {@code dl4j}
   * @param seed of the trial
   * @param hadoopSettings of the driver, such as credentials
   */
  ReadMinibatches(Values problem, long seed, Map<String, String> hadoopSettings) {
    this.problem = problem;
    this.seed = seed;
    this.hadoopSettings = new TreeMap<>(hadoopSettings);
  }

  @Override
  public Iterator<DataSet> call(Iterator<List<Long>> shares) throws IOException {
    Streams streams = new Streams(seed);
    Dl4jTrial trial = Dl4jTrial.of(problem, DataSets.with(hadoopSettings), streams);
    List<Long> steps = new ArrayList<>();
    shares.forEachRemaining(steps::addAll);
    return new Minibatches(trial, streams, steps.iterator());
  }

  /** Makes none before it is taken, so that the seed is that of the minibatch at work. */
  private record Minibatches(Dl4jTrial trial, Streams streams, Iterator<Long> steps)
      implements Iterator<DataSet> {
    @Override
    public boolean hasNext() {
      return steps.hasNext();
    }

    @Override
    public DataSet next() {
      long step = steps.next();
      DataSet minibatch = trial.minibatch(step);
      Nd4j.getRandom().setSeed(streams.stream(NOISE, step).nextLong());
      return minibatch;
    }
  }
}
