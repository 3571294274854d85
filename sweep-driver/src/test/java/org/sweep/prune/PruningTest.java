package org.sweep.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.prune.SimulatedStudy.Directory;
import org.sweep.schema.Metric;
import org.sweep.trial.ContentId;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

class PruningTest {
  private static final List<Long> RUNGS = List.of(3L, 10L, 40L);
  private static final int ALL = Integer.MAX_VALUE;

  static LongStream worlds() {
    return LongStream.range(0, 28);
  }

  /** The survivors are those of successive halving, computed rung by rung with everything known. */
  @ParameterizedTest
  @MethodSource("worlds")
  void whoSurvivesAshaDoesNotDependOnTheOrderOfResults(long world) {
    SimulatedStudy study = study(world);
    Asha rule = new Asha(new Rungs(study.metric(), RUNGS), 2 + (int) (world % 3));
    Map<ContentId, String> expected = ends(study, prunedByHalving(study, rule));

    for (int order = 0; order < 5; order++) {
      Directory directory = new Directory();
      study.run(rule, directory, new Random(order), ALL);
      assertThat(ends(directory)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void whoSurvivesTheMedianRuleDoesNotDependOnTheOrderOfResults(long world) {
    SimulatedStudy study = study(world);
    MedianRule rule = new MedianRule(new Rungs(study.metric(), RUNGS));
    Map<ContentId, String> expected = ends(study, prunedByMedians(study, rule));

    for (int order = 0; order < 5; order++) {
      Directory directory = new Directory();
      study.run(rule, directory, new Random(order), ALL);
      assertThat(ends(directory)).isEqualTo(expected);
    }
  }

  /** The driver is killed again and again, and every run knows only what ended before. */
  @ParameterizedTest
  @MethodSource("worlds")
  void aResumedStudyEndsAsAnUndisturbedOne(long world) {
    SimulatedStudy study = study(world);
    Rungs rungs = new Rungs(study.metric(), RUNGS);
    for (PruningRule rule : List.of(new Asha(rungs, 3), new MedianRule(rungs))) {
      Directory undisturbed = new Directory();
      study.run(rule, undisturbed, new Random(1), ALL);
      Directory resumed = new Directory();
      Random chance = new Random(world);
      for (int run = 0; run < 6; run++) {
        study.run(rule, resumed, chance, study.trials().size() / 2);
      }
      study.run(rule, resumed, chance, ALL);

      assertThat(ends(resumed)).isEqualTo(ends(undisturbed));
    }
  }

  @Test
  void whatIsExtendedKeepsItsPrunedTrials() {
    Metric loss = Metric.lower("loss");
    SimulatedStudy small = new SimulatedStudy(5, 9, 2, loss);
    SimulatedStudy large = new SimulatedStudy(5, 20, 2, loss);
    Asha rule = new Asha(new Rungs(loss, RUNGS), 3);
    Directory directory = new Directory();
    small.run(rule, directory, new Random(1), ALL);
    Map<ContentId, String> before = ends(directory);
    large.run(rule, directory, new Random(2), ALL);

    assertThat(ends(directory)).hasSize(40).containsAllEntriesOf(before);
    Directory other = new Directory();
    small.run(rule, other, new Random(3), ALL);
    large.run(rule, other, new Random(4), ALL);
    assertThat(ends(other)).isEqualTo(ends(directory));
  }

  @Test
  void decidesAsSoonAsTheRestCannotMatter() {
    List<Trial> trials = new SimulatedStudy(0, 4, 1, Metric.lower("loss")).trials();
    Rungs rungs = new Rungs(Metric.lower("loss"), List.of(5L));
    Pruning pruning = new Pruning(new Asha(rungs, 2), trials);
    List<Stretch> first = pruning.first(trials);

    assertThat(first).extracting(Stretch::goal).containsOnly(new Goal.Pause(5));
    assertThat(pruning.ended(paused(trials.get(0), 5, 0.1))).isEmpty();
    assertThat(pruning.ended(paused(trials.get(1), 5, 0.2))).isEmpty();
    assertThat(pruning.ended(paused(trials.get(2), 5, 0.3)))
        .containsExactly(
            new Stretch(trials.get(0), rungs, Goal.END),
            new Stretch(
                trials.get(2),
                rungs,
                new Goal.Prune(5, "loss 0.3 at step 5: not among the best 2 of 4 configurations")));
    assertThat(pruning.ended(paused(trials.get(3), 5, 0.15)))
        .extracting(stretch -> stretch.goal().last())
        .containsExactlyInAnyOrder(5L, Long.MAX_VALUE);
  }

  @Test
  void tellsWhyTheMedianRulePruned() {
    List<Trial> trials = new SimulatedStudy(0, 3, 1, Metric.higher("score")).trials();
    Rungs rungs = new Rungs(Metric.higher("score"), List.of(5L));
    Pruning pruning = new Pruning(new MedianRule(rungs), trials);
    pruning.first(trials);
    pruning.ended(paused(trials.get(0), 5, 0.9));

    assertThat(pruning.ended(paused(trials.get(1), 5, 0.8)))
        .containsExactly(new Stretch(trials.get(0), rungs, Goal.END));
    assertThat(pruning.ended(paused(trials.get(2), 5, 0.1)))
        .containsExactly(
            new Stretch(trials.get(1), rungs, Goal.END),
            new Stretch(
                trials.get(2),
                rungs,
                new Goal.Prune(
                    5,
                    "score 0.1 until step 5: worse than the median of the configurations'"
                        + " means")));
  }

  @Test
  void aConfigurationWithASeedThatDivergedIsTheWorst() {
    List<Trial> trials = new SimulatedStudy(0, 2, 2, Metric.lower("loss")).trials();
    Rungs rungs = new Rungs(Metric.lower("loss"), List.of(5L));
    Pruning pruning = new Pruning(new Asha(rungs, 2), trials);
    pruning.first(trials);
    Outcome diverged = new Outcome.Diverged(5, "loss", Double.NaN, 1);
    assertThat(pruning.ended(paused(trials.get(1), 5, 0.1))).isEmpty();
    assertThat(
            pruning.ended(
                new TrialResult(
                    trials.get(0).id(), diverged, 5, 1, List.of(new Standing(0, 0, 0)))))
        .isEmpty();
    assertThat(pruning.ended(paused(trials.get(2), 5, 9))).isEmpty();
    assertThat(pruning.ended(paused(trials.get(3), 5, 9)))
        .containsExactlyInAnyOrder(
            new Stretch(trials.get(2), rungs, Goal.END),
            new Stretch(trials.get(3), rungs, Goal.END),
            new Stretch(
                trials.get(1),
                rungs,
                new Goal.Prune(
                    5,
                    "no loss for every seed at step 5: not among the best 1 of 2"
                        + " configurations")));
  }

  @Test
  void aFailedTrialCountsAsFarAsItCame() {
    List<Trial> trials = new SimulatedStudy(0, 2, 1, Metric.lower("loss")).trials();
    Rungs rungs = new Rungs(Metric.lower("loss"), List.of(5L, 9L));
    Pruning pruning = new Pruning(new MedianRule(rungs), trials);
    pruning.first(trials);
    assertThat(pruning.ended(paused(trials.get(0), 5, 1))).hasSize(1);
    assertThat(pruning.ended(paused(trials.get(1), 5, 1))).hasSize(1);
    Outcome failed = new Outcome.Failed("it broke", "at ...");

    assertThat(pruning.ended(new TrialResult(trials.get(0).id(), failed, 0, 0))).isEmpty();
    assertThat(pruning.ended(paused(trials.get(1), 9, 1)))
        .containsExactly(new Stretch(trials.get(1), rungs, Goal.END));
  }

  @Test
  void aSingleConfigurationNeverPauses() {
    List<Trial> trials = new SimulatedStudy(0, 1, 3, Metric.lower("loss")).trials();
    Rungs rungs = new Rungs(Metric.lower("loss"), RUNGS);

    assertThat(new Pruning(new Asha(rungs, 2), trials).first(trials))
        .extracting(Stretch::goal)
        .containsOnly(Goal.END);
  }

  @Test
  void withoutARuleTrialsRunWhole() {
    List<Trial> trials = new SimulatedStudy(0, 3, 1, Metric.lower("loss")).trials();
    Stretches whole = Stretches.whole();

    assertThat(whole.first(trials)).isEqualTo(trials.stream().map(Stretch::whole).toList());
    assertThat(whole.ended(new TrialResult(trials.get(0).id(), new Outcome.Completed(), 9, 1)))
        .isEmpty();
  }

  private static SimulatedStudy study(long world) {
    Metric metric = world % 2 == 0 ? Metric.lower("loss") : Metric.higher("score");
    return new SimulatedStudy(world, 1 + (int) (world % 14), 1 + (int) (world % 3), metric);
  }

  private static TrialResult paused(Trial trial, long step, double value) {
    Standing standing = new Standing(value, value, value);
    return new TrialResult(
        trial.id(), new Outcome.Paused(step), step, 1, List.of(standing, standing));
  }

  private static Map<ContentId, String> ends(Directory directory) {
    Map<ContentId, String> ends = new HashMap<>();
    directory.ended.forEach(
        (id, result) ->
            ends.put(
                id, result.outcome().word() + " " + result.steps() + result.outcome().reason()));
    return ends;
  }

  /** How trials end if their configurations are pruned at these steps. */
  private static Map<ContentId, String> ends(
      SimulatedStudy study, Map<ContentId, Outcome.Pruned> pruned) {
    Map<ContentId, String> ends = new HashMap<>();
    for (Trial trial : study.trials()) {
      Outcome own = study.ownEnd(trial);
      long step = step(own);
      Outcome.Pruned cut = pruned.get(trial.configuration().id());
      boolean isCut = cut != null && cut.step() < step;
      Outcome outcome = isCut ? cut : own;
      ends.put(trial.id(), outcome.word() + " " + (isCut ? cut.step() : step) + outcome.reason());
    }
    return ends;
  }

  private static long step(Outcome outcome) {
    if (outcome instanceof Outcome.Diverged diverged) {
      return diverged.step();
    }
    return outcome instanceof Outcome.Plateaued plateaued ? plateaued.step() : SimulatedStudy.STEPS;
  }

  private static Map<ContentId, Outcome.Pruned> prunedByHalving(SimulatedStudy study, Asha rule) {
    Map<ContentId, Outcome.Pruned> pruned = new HashMap<>();
    List<List<Trial>> left = configurations(study);
    for (int rung = 0; rung < RUNGS.size(); rung++) {
      int at = rung;
      int all = left.size();
      int kept = (int) Math.ceil((double) all / rule.reductionFactor());
      List<List<Trial>> ranked = new ArrayList<>(left);
      ranked.sort(Comparator.comparingDouble(each -> loss(study, each, at, Standing::last)));
      for (List<Trial> worse : ranked.subList(kept, all)) {
        String value = words(study, worse, at, Standing::last);
        String reason =
            "%s at step %d: not among the best %d of %d configurations"
                .formatted(value, RUNGS.get(at), kept, all);
        pruned.put(worse.get(0).configuration().id(), new Outcome.Pruned(RUNGS.get(at), reason));
      }
      left.retainAll(ranked.subList(0, kept));
    }
    return pruned;
  }

  private static Map<ContentId, Outcome.Pruned> prunedByMedians(
      SimulatedStudy study, MedianRule rule) {
    Map<ContentId, Outcome.Pruned> pruned = new HashMap<>();
    List<List<Trial>> left = configurations(study);
    for (int rung = 0; rung < RUNGS.size(); rung++) {
      int at = rung;
      double[] means =
          left.stream().mapToDouble(each -> loss(study, each, at, rule::rival)).sorted().toArray();
      double median = means[means.length / 2];
      List<List<Trial>> worse =
          left.stream().filter(each -> loss(study, each, at, rule::own) > median).toList();
      for (List<Trial> one : worse) {
        String reason =
            words(study, one, at, rule::own)
                + " until step "
                + RUNGS.get(at)
                + ": worse than the median of the configurations' means";
        pruned.put(one.get(0).configuration().id(), new Outcome.Pruned(RUNGS.get(at), reason));
      }
      left.removeAll(worse);
    }
    return pruned;
  }

  private static List<List<Trial>> configurations(SimulatedStudy study) {
    Map<ContentId, List<Trial>> byId = new LinkedHashMap<>();
    study
        .trials()
        .forEach(
            trial ->
                byId.computeIfAbsent(trial.configuration().id(), absent -> new ArrayList<>())
                    .add(trial));
    return new ArrayList<>(byId.values());
  }

  private static double loss(
      SimulatedStudy study, List<Trial> seeds, int rung, ToDoubleFunction<Standing> of) {
    double sum = 0;
    for (Trial trial : seeds) {
      Outcome own = study.ownEnd(trial);
      if (own instanceof Outcome.Diverged diverged && diverged.step() <= RUNGS.get(rung)) {
        return Double.POSITIVE_INFINITY;
      }
      long until = Math.min(step(own), RUNGS.get(rung));
      Rungs rungs = new Rungs(study.metric(), RUNGS);
      Standing standing = study.standings(trial, rungs, until).get(rung);
      boolean lower = study.metric().better() == Metric.Better.LOWER;
      sum += lower ? of.applyAsDouble(standing) : -of.applyAsDouble(standing);
    }
    return sum / seeds.size();
  }

  private static String words(
      SimulatedStudy study, List<Trial> seeds, int rung, ToDoubleFunction<Standing> of) {
    double loss = loss(study, seeds, rung, of);
    String name = study.metric().name();
    if (Double.isInfinite(loss)) {
      return "no " + name + " for every seed";
    }
    double value = study.metric().better() == Metric.Better.LOWER ? loss : -loss;
    String over = seeds.size() == 1 ? "" : " over " + seeds.size() + " seeds";
    return name + " " + (value + 0.0) + over;
  }
}
