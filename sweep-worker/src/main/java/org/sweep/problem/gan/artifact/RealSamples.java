package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.List;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;

/**
 * {@code real_samples}: real points to hold generated ones against, once. Columns {@code index},
 * {@code x_0}, {@code x_1}, ...
 */
final class RealSamples implements ArtifactWriter {
  private final PointTable table;
  private final double[] points;

  RealSamples(Workbench workbench, int samples) {
    table = new PointTable("real_samples", List.of(), workbench.shape().dimensions());
    points = draw(workbench, samples);
  }

  /** Real points, [dimensions, samples], the same at every step. */
  static double[] draw(Workbench workbench, int samples) {
    float[] numbers = new float[Math.multiplyExact(workbench.shape().dimensions(), samples)];
    workbench
        .source()
        .draw(workbench.streams().stream("real points of artifacts", 0), samples, numbers);
    double[] points = new double[numbers.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = numbers[i];
    }
    return points;
  }

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    if (moment.isFirst()) {
      table.add(artifacts, points, 0);
    }
  }
}
