package org.sweep.analysis.convergence.path;

import java.util.Locale;
import java.util.Optional;
import org.sweep.analysis.convergence.path.PathPlan.Watched;

/** How a trial ended, by the rules of docs/convergence.md. */
enum PathClass {
  CONVERGED,
  OSCILLATING,
  STALLED,
  DIVERGED,
  COLLAPSED;

  /** As the table {@code convergence} has it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The class of a path; none if it says too little.
   *
   * @param shape empty if there is no finite value
   */
  static Optional<PathClass> of(Path path, Optional<PathShape> shape, Watched watched) {
    if (watched.isPruned()) {
      return Optional.empty();
    }
    if (watched.hasDiverged() || path.whole().endsNotFinite()) {
      return Optional.of(DIVERGED);
    }
    if (watched.hasCollapsed()) {
      return Optional.of(COLLAPSED);
    }
    return shape
        .filter(any -> path.whole().n() >= 2)
        .map(given -> byShape(given, path, watched.isDistance()));
  }

  /** The first rule that holds. */
  private static PathClass byShape(PathShape shape, Path path, boolean isDistance) {
    if (isFarAbove(shape, isDistance)) {
      return DIVERGED;
    }
    if (shape.hasZero() && shape.tail().high() <= 0.01 * shape.start()) {
      return CONVERGED;
    }
    if (shape.leaves() || (isDistance && shape.isSwingingUp())) {
      return DIVERGED;
    }
    if (keepsSwinging(shape)) {
      return OSCILLATING;
    }
    if (answersAlwaysTheSame(path, shape)) {
      return COLLAPSED;
    }
    double descent = shape.start() - shape.tail().level();
    return descent < 0.2 * shape.scale() || shape.scale() == 0 ? STALLED : CONVERGED;
  }

  private static boolean isFarAbove(PathShape shape, boolean isDistance) {
    double level = shape.tail().level();
    return (shape.hasZero() && level > 0 && level >= 10 * shape.start())
        || (isDistance && shape.tail().rises() && level >= 1.05 * shape.start());
  }

  private static boolean keepsSwinging(PathShape shape) {
    Tail tail = shape.tail();
    return tail.swings() && !tail.falls() && !tail.rises() && !shape.isDamped();
  }

  private static boolean answersAlwaysTheSame(Path path, PathShape shape) {
    double accuracy = path.secondHalf().highestAccuracy();
    return path.binsWithAccuracy() >= 3
        && path.secondHalf().lowestAccuracy() == accuracy
        && accuracy <= 0.5
        && path.whole().firstAccuracy() != accuracy
        && Math.abs(shape.start() - shape.tail().level()) >= 0.02 * Math.abs(shape.start());
  }
}
