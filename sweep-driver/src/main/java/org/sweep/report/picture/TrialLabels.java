package org.sweep.report.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.report.figure.Optimizers;
import org.sweep.trial.AxisValue;

/** What trials are called beside one another: by the axes on which they differ. */
final class TrialLabels {
  private static final Set<String> ENDED_EARLY = Set.of("diverged", "plateaued", "pruned");

  private final Set<String> varied;
  private final boolean withSeeds;

  TrialLabels(List<ArtifactTrial> trials) {
    List<AxisValue> first = trials.isEmpty() ? List.of() : trials.get(0).axes();
    Set<String> differing =
        trials.stream()
            .flatMap(trial -> trial.axes().stream())
            .filter(cell -> !first.contains(cell))
            .map(cell -> cell.column().name())
            .collect(Collectors.toSet());
    varied =
        differing.isEmpty()
            ? first.stream().map(cell -> cell.column().name()).collect(Collectors.toSet())
            : differing;
    Set<List<AxisValue>> configurations = new HashSet<>();
    withSeeds = !trials.stream().allMatch(trial -> configurations.add(trial.axes()));
  }

  /** {@code sga · learning_rate 0.01 · seed 2, diverged at step 812}. */
  String of(ArtifactTrial trial) {
    List<AxisValue> cells =
        trial.axes().stream().filter(cell -> varied.contains(cell.column().name())).toList();
    String seed = withSeeds ? " · seed " + trial.seed() : "";
    boolean isShort = ENDED_EARLY.contains(trial.outcome());
    String end = isShort ? ", " + trial.outcome() + " at step " + trial.steps() : "";
    return Optimizers.label(cells) + seed + end;
  }
}
