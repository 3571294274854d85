package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.measure.Covariance;
import org.sweep.problem.gan.measure.PointGenerator;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * {@code singular_values}: those of the covariance of generated points, the largest first, by
 * {@code step} and {@code index}. Of a perfect generator of Normal(0, I) all are one.
 */
final class CovarianceSpectrum implements ArtifactWriter {
  private static final ArtifactTable TABLE =
      new ArtifactTable(
          "singular_values", List.of(Tables.STEP, Column.whole("index"), Column.real("value")));

  private final PointGenerator points;
  private final int dimensions;
  private final DenseBackend backend;
  private final ArtifactSettings settings;

  CovarianceSpectrum(Workbench workbench, ArtifactSettings settings) {
    points = new PointGenerator(workbench, "covariance latent vectors");
    dimensions = workbench.shape().dimensions();
    backend = workbench.backend();
    this.settings = settings;
  }

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    boolean isEnd = moment.isFirst() || moment.isLast();
    int samples = isEnd ? settings.covarianceSamplesAtEnds() : settings.covarianceSamples();
    Covariance covariance = new Covariance(dimensions, backend);
    points.generate(networks.generator(), samples, covariance::add);
    long index = 0;
    for (double value : covariance.singularValues()) {
      artifacts.add(TABLE, moment.step(), index, value);
      index++;
    }
  }
}
