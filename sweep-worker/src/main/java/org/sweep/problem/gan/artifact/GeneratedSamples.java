package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.measure.PointGenerator;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.schema.Tables;

/**
 * {@code samples}: generated points, for latent vectors that are the same at every step, those of
 * the metrics. Columns {@code step}, {@code index} and {@code x_0}, {@code x_1}, ...
 */
final class GeneratedSamples implements ArtifactWriter {
  private final PointGenerator points;
  private final int samples;
  private final PointTable table;

  GeneratedSamples(Workbench workbench, int samples) {
    points = new PointGenerator(workbench, PointGenerator.EVALUATION);
    this.samples = samples;
    table = new PointTable("samples", List.of(Tables.STEP), workbench.shape().dimensions());
  }

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    List<double[]> chunks = new ArrayList<>();
    points.generate(networks.generator(), samples, chunk -> chunks.add(chunk.asVector().toArray()));
    long index = 0;
    for (double[] chunk : chunks) {
      index = table.add(artifacts, chunk, index, moment.step());
    }
  }
}
