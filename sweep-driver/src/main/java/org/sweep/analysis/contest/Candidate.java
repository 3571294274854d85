package org.sweep.analysis.contest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sweep.trial.AxisValue;

/**
 * A configuration that a contender may choose.
 *
 * @param configurationId its id
 * @param axes its values on all axes
 * @param runs its trials by ascending seed, one at least
 */
public record Candidate(String configurationId, List<AxisValue> axes, List<Run> runs) {
  /** Copies the lists, and sorts the runs. */
  public Candidate {
    axes = List.copyOf(axes);
    runs = runs.stream().sorted(Comparator.comparingLong(Run::seed)).toList();
  }

  /** How many runs have no value. */
  public long unfinished() {
    return runs.stream().filter(Run::isUnfinished).count();
  }

  /** Whether a run has one. */
  public boolean hasValue() {
    return unfinished() < runs.size();
  }

  /** The values of the others. */
  public double[] values() {
    return runs.stream().flatMapToDouble(run -> run.value().stream()).toArray();
  }

  /** The run of a seed. */
  public Optional<Run> run(long seed) {
    return runs.stream().filter(run -> run.seed() == seed).findFirst();
  }

  /** Its value on the axis with this column name; empty where that does not apply. */
  public Optional<Object> on(String axis) {
    return axes.stream()
        .filter(cell -> cell.column().name().equals(axis))
        .findFirst()
        .flatMap(AxisValue::present);
  }
}
