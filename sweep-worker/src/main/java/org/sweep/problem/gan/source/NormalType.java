package org.sweep.problem.gan.source;

import java.util.Optional;
import org.sweep.data.DataSets;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/** {@code gaussian} in study files: Normal(0, I). */
final class NormalType implements SourceType {
  private static final String DIMENSIONS = "dimensions";

  @Override
  public Declaration declaration() {
    return Declaration.of(
        "gaussian",
        "one Gaussian, Normal(0, I)",
        new Parameter(
            DIMENSIONS, new Kind.Whole(1, 1 << 20), Optional.of(75L), "dimensions of a point"));
  }

  @Override
  public Target target(Values values, DataSets data) {
    return new Target.StandardNormal((int) values.whole(DIMENSIONS));
  }

  @Override
  public Source create(Values values, DataSets data) {
    return (stream, samples, points) -> {
      for (int i = 0; i < points.length; i++) {
        points[i] = (float) stream.nextNormal();
      }
    };
  }
}
