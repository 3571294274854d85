package org.sweep.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.sweep.trial.Configuration;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Corrects estimates by what trials of the same kind took: the same problem type, method and
 * transform. An estimate knows how trials of a kind compare with each other, but not how fast the
 * machines are. Several threads may share one.
 */
final class CostModel {
  private static final int LATEST = 31;

  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final List<Ratios> kinds = new ArrayList<>();

  /** The kind of a trial, a number from 0. */
  synchronized int kindOf(Trial trial) {
    Configuration configuration = trial.configuration();
    List<String> names =
        List.of(
            configuration.problem().name(),
            configuration.optimizer().method().name(),
            configuration.optimizer().transform().name());
    return numbers.computeIfAbsent(names, absent -> newKind());
  }

  private int newKind() {
    kinds.add(new Ratios());
    return kinds.size() - 1;
  }

  /** Real seconds of an estimated second in trials of this kind: 1 until one has ended. */
  synchronized double correction(int kind) {
    return kinds.get(kind).median();
  }

  /**
   * Learns from a trial that has ended; one that ended early counts by the share of its steps.
   *
   * @param expected its work as estimated
   */
  synchronized void learn(Trial trial, Work expected, TrialResult result) {
    double share = expected.steps() > 0 ? (double) result.steps() / expected.steps() : 1;
    double estimated = share * expected.seconds();
    if (estimated > 0 && result.seconds() > 0) {
      kinds.get(kindOf(trial)).add(result.seconds() / estimated);
    }
  }

  /**
   * Real seconds of an estimated second in the latest trials of a kind. The median of them does not
   * mind that the first trials of a JVM are slow.
   */
  private static final class Ratios {
    private final DescriptiveStatistics latest = new DescriptiveStatistics(LATEST);

    void add(double ratio) {
      latest.addValue(ratio);
    }

    double median() {
      return latest.getN() == 0 ? 1 : latest.getPercentile(50);
    }
  }
}
