package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.nn.Mlp;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * {@code scores}: the discriminator's score on a grid over the plane, row by row from the lowest
 * {@code x_1}, each row from the lowest {@code x_0}. The grid spans the real points and a quarter
 * of their extent on every side.
 */
final class ScoreGrid implements ArtifactWriter {
  /** Only points of the plane can be drawn so. */
  static final int DIMENSIONS = 2;

  /** Points along each axis. */
  static final int SIDE = 61;

  private static final int REAL_POINTS = 1024;
  private static final double MARGIN = 0.25;
  private static final ArtifactTable TABLE =
      new ArtifactTable(
          "scores",
          List.of(Tables.STEP, Column.real("x_0"), Column.real("x_1"), Column.real("score")));

  private final DenseBackend backend;
  private final Mlp discriminator;
  private final double[] across;
  private final double[] up;

  ScoreGrid(Workbench workbench) {
    backend = workbench.backend();
    discriminator = new Mlp(workbench.shape().discriminator(), SIDE, backend);
    double[] real = RealSamples.draw(workbench, REAL_POINTS);
    across = ticks(Arrays.copyOfRange(real, 0, REAL_POINTS));
    up = ticks(Arrays.copyOfRange(real, REAL_POINTS, real.length));
  }

  private static double[] ticks(double[] coordinates) {
    double least = Arrays.stream(coordinates).min().orElseThrow();
    double most = Arrays.stream(coordinates).max().orElseThrow();
    double margin = MARGIN * (most - least);
    double[] ticks = new double[SIDE];
    for (int i = 0; i < SIDE; i++) {
      ticks[i] = least - margin + i * (most - least + 2 * margin) / (SIDE - 1);
    }
    return ticks;
  }

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    for (double height : up) {
      double[] scores =
          discriminator.forward(networks.discriminator(), row(height)).asVector().toArray();
      for (int i = 0; i < SIDE; i++) {
        artifacts.add(TABLE, moment.step(), across[i], height, scores[i]);
      }
    }
  }

  /** A row of the grid, [2, points]. */
  private Matrix row(double height) {
    float[] points = new float[DIMENSIONS * SIDE];
    for (int i = 0; i < SIDE; i++) {
      points[i] = (float) across[i];
      points[SIDE + i] = (float) height;
    }
    return backend.of(points).asMatrix(DIMENSIONS);
  }
}
