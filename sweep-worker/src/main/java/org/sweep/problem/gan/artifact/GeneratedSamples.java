package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.measure.PointGenerator;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * {@code samples}: generated points, for latent vectors that are the same at every step, those of
 * the metrics. Columns {@code step}, {@code index} and {@code x_0}, {@code x_1}, ...
 */
final class GeneratedSamples implements ArtifactWriter {
  private final PointGenerator points;
  private final int samples;
  private final ArtifactTable table;

  GeneratedSamples(Workbench workbench, int samples) {
    points = new PointGenerator(workbench, PointGenerator.EVALUATION);
    this.samples = samples;
    List<Column> columns = new ArrayList<>(List.of(Tables.STEP, Column.whole("index")));
    for (int i = 0; i < workbench.shape().dimensions(); i++) {
      columns.add(Column.real("x_" + i));
    }
    table = new ArtifactTable("samples", columns);
  }

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    List<double[]> chunks = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    points.generate(
        networks.generator(),
        samples,
        chunk -> {
          chunks.add(chunk.asVector().toArray());
          sizes.add(chunk.columns());
        });
    long index = 0;
    for (int chunk = 0; chunk < chunks.size(); chunk++) {
      for (int sample = 0; sample < sizes.get(chunk); sample++) {
        artifacts.add(table, row(moment, index, chunks.get(chunk), sample));
        index++;
      }
    }
  }

  private Object[] row(Moment moment, long index, double[] chunk, int sample) {
    int dimensions = table.columns().size() - 2;
    int size = chunk.length / dimensions;
    Object[] row = new Object[2 + dimensions];
    row[0] = moment.step();
    row[1] = index;
    for (int i = 0; i < dimensions; i++) {
      row[2 + i] = chunk[i * size + sample];
    }
    return row;
  }
}
