package org.sweep.problem.gan.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sweep.problem.gan.source.Images;
import org.sweep.problem.gan.source.Modes;
import org.sweep.problem.gan.source.Target;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/** All that can be measured with one target, in the order of the columns. */
public final class Measurements implements Measurement {
  /** Larger covariances take too long for a metric. */
  private static final int MOST_DIMENSIONS = 512;

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              ModeCoverage.METRICS,
              target -> target instanceof Modes,
              workbench -> new ModeCoverage(workbench, (Modes) workbench.target())),
          new Group(
              CovarianceMetrics.METRICS,
              target ->
                  target instanceof Target.StandardNormal && target.dimensions() <= MOST_DIMENSIONS,
              CovarianceMetrics::new),
          new Group(
              FeatureMetrics.METRICS,
              target -> target instanceof Target.Unknown,
              workbench -> new FeatureMetrics(workbench, (Images) workbench.source())),
          new Group(LipschitzEstimate.METRICS, target -> true, LipschitzEstimate::new),
          new Group(RotationShare.METRICS, target -> true, RotationShare::new));

  private record Group(
      List<Metric> metrics,
      Predicate<Target> applies,
      Function<Workbench, Measurement> measurement) {}

  private record Place(int column, Measurement measurement) {}

  private final List<Place> places = new ArrayList<>();

  /** The measurements of one trial. */
  public Measurements(Workbench workbench) {
    int column = 0;
    for (Group group : groups(workbench.target())) {
      places.add(new Place(column, group.measurement.apply(workbench)));
      column += group.metrics.size();
    }
  }

  /** The metrics that can be measured with a target, in order. */
  public static List<Metric> metrics(Target target) {
    return groups(target).stream().flatMap(group -> group.metrics.stream()).toList();
  }

  private static List<Group> groups(Target target) {
    return GROUPS.stream().filter(group -> group.applies.test(target)).toList();
  }

  @Override
  public void measure(Snapshot networks, StepRecord record, int column) {
    places.forEach(place -> place.measurement.measure(networks, record, column + place.column));
  }
}
