package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.analysis.compare.estimate.Improvement;
import org.sweep.analysis.compare.estimate.Improvement.Pair;
import org.sweep.analysis.contest.Entry;
import org.sweep.analysis.contest.Run;
import org.sweep.analysis.contest.TaskScale;

/** The runs of two contenders on one task, by seed. */
final class PairedRuns {
  private final TaskScale scale;
  private final Map<Long, Run> ofA;
  private final Map<Long, Run> ofB;

  PairedRuns(TaskScale scale, Entry a, Entry b) {
    this.scale = scale;
    this.ofA = bySeed(a);
    this.ofB = bySeed(b);
  }

  private static Map<Long, Run> bySeed(Entry entry) {
    Map<Long, Run> runs = new LinkedHashMap<>();
    entry.tuned().runs().forEach(run -> runs.put(run.seed(), run));
    return runs;
  }

  /** Score of a minus score of b, of seeds that have both values. */
  double[] differences() {
    return ofA.values().stream()
        .filter(run -> ofB.containsKey(run.seed()))
        .filter(run -> !run.isUnfinished() && !ofB.get(run.seed()).isUnfinished())
        .mapToDouble(run -> scale.score(run) - scale.score(ofB.get(run.seed())))
        .toArray();
  }

  /** The ranks of all runs. */
  Improvement.Runs ranks() {
    List<Pair> paired = new ArrayList<>();
    List<Double> onlyA = new ArrayList<>();
    ofA.forEach(
        (seed, run) -> {
          if (ofB.containsKey(seed)) {
            paired.add(new Pair(scale.rank(run), scale.rank(ofB.get(seed))));
          } else {
            onlyA.add(scale.rank(run));
          }
        });
    List<Double> onlyB =
        ofB.values().stream().filter(run -> !ofA.containsKey(run.seed())).map(scale::rank).toList();
    return new Improvement.Runs(paired, onlyA, onlyB);
  }
}
