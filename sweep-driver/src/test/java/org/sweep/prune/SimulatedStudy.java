package org.sweep.prune;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.Configuration;
import org.sweep.trial.ContentId;
import org.sweep.trial.Goal;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Plateau;
import org.sweep.trial.Recording;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;
import org.sweep.trial.Standings;
import org.sweep.trial.StopRule;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * A study whose trials take no time: a scheduler that ends one of the stretches that can run,
 * chosen by chance, until none is left. Values are a function of configuration, seed and step.
 */
final class SimulatedStudy {
  static final long STEPS = 100;

  private final long world;
  private final List<Trial> trials = new ArrayList<>();
  private final Map<ContentId, Integer> configurations = new HashMap<>();
  private final Metric metric;

  /** What the trials of a directory left: the results of those that ended. */
  static final class Directory {
    final Map<ContentId, TrialResult> ended = new LinkedHashMap<>();
  }

  SimulatedStudy(long world, int configurations, int seeds, Metric metric) {
    this.world = world;
    this.metric = metric;
    Selection nothing = new Selection("nothing", Values.NONE, Values.NONE);
    for (int i = 0; i < configurations; i++) {
      Optimizer optimizer = new Optimizer(nothing, nothing, i + 1);
      Configuration configuration =
          new Configuration(nothing, optimizer, new Recording(1), new StopRule(1e6));
      this.configurations.put(configuration.id(), i);
      for (long seed = 1; seed <= seeds; seed++) {
        trials.add(new Trial("simulated", configuration, List.of(), seed));
      }
    }
  }

  List<Trial> trials() {
    return trials;
  }

  /** Runs what is missing, in an order of chance; stops after some stretches. */
  void run(PruningRule rule, Directory directory, Random chance, int mostStretches) {
    Pruning pruning = new Pruning(rule, trials);
    directory.ended.forEach(
        (id, result) ->
            pruning.recall(id, result.outcome().word(), result.steps(), result.standings()));
    List<Trial> missing =
        trials.stream().filter(trial -> !directory.ended.containsKey(trial.id())).toList();
    List<Stretch> waiting = new ArrayList<>();
    List<Stretch> first = pruning.first(missing);
    List<Integer> untouched = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      untouched.add(i);
    }
    Set<ContentId> running = new HashSet<>();
    for (int left = mostStretches; left > 0; left--) {
      int runnable = waiting.size() + untouched.size();
      if (runnable == 0) {
        return;
      }
      int chosen = chance.nextInt(runnable);
      Stretch stretch =
          chosen < waiting.size()
              ? waiting.remove(chosen)
              : first.get(untouched.remove(chosen - waiting.size()));
      running.remove(stretch.trial().id());
      TrialResult result = end(stretch);
      if (!result.isPaused() && directory.ended.put(result.trial(), result) != null) {
        throw new AssertionError("a trial must end once");
      }
      for (Stretch next : pruning.ended(result)) {
        if (!running.add(next.trial().id())) {
          throw new AssertionError("a trial must run once at a time");
        }
        waiting.add(next);
      }
    }
  }

  private TrialResult end(Stretch stretch) {
    Trial trial = stretch.trial();
    Outcome own = ownEnd(trial);
    long ownStep = ownStep(own);
    Goal goal = stretch.goal();
    boolean endsBefore = ownStep <= goal.last();
    Outcome outcome = endsBefore ? own : goal.outcome();
    long steps = endsBefore ? ownStep : goal.last();
    return new TrialResult(trial.id(), outcome, steps, 1, standings(trial, stretch.rungs(), steps));
  }

  private static long ownStep(Outcome outcome) {
    if (outcome instanceof Outcome.Diverged diverged) {
      return diverged.step();
    }
    return outcome instanceof Outcome.Plateaued plateaued ? plateaued.step() : STEPS;
  }

  /** One in eight diverges somewhere, one in eight plateaus. */
  Outcome ownEnd(Trial trial) {
    Random fate = random(trial, -1);
    long step = 1L + fate.nextInt((int) STEPS - 1);
    return switch (fate.nextInt(8)) {
      case 0 -> new Outcome.Diverged(step, "loss", Double.NaN, 1e6);
      case 1 -> new Outcome.Plateaued(step, new Plateau("loss", 1, 0), 0, 0);
      default -> new Outcome.Completed();
    };
  }

  List<Standing> standings(Trial trial, Rungs rungs, long until) {
    Standings standings = new Standings(rungs);
    for (long step = 0; step <= until; step++) {
      standings.add(step, value(trial, step));
    }
    return standings.atRungs();
  }

  /** Few distinct values, so that there are ties. */
  private double value(Trial trial, long step) {
    return random(trial, step).nextInt(6);
  }

  private Random random(Trial trial, long step) {
    long configuration = configurations.get(trial.configuration().id());
    long mixed = world * 1_000_003 + configuration * 10_007 + trial.seed() * 101 + step;
    return new Random(mixed * 0x9E3779B97F4A7C15L);
  }

  Metric metric() {
    return metric;
  }
}
