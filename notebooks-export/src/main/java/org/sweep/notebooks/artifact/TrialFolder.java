package org.sweep.notebooks.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sweep.notebooks.table.ArtifactFile;
import org.sweep.notebooks.table.UnreadableResults;

/**
 * What one trial left. A table that is not there or damaged has no rows.
 *
 * @param path its folder
 * @param damages where sentences about damaged tables go
 */
record TrialFolder(Path path, Collection<String> damages) {
  /** Whether a table is there. */
  boolean has(ArtifactName name) {
    return Files.isRegularFile(file(name));
  }

  private Path file(ArtifactName name) {
    return path.resolve(name.word() + ".parquet");
  }

  /**
   * At most {@code most} steps of a table, evenly spaced.
   *
   * @throws IOException if the disk fails
   */
  List<Long> steps(ArtifactName name, int most) throws IOException {
    if (!has(name)) {
      return List.of();
    }
    try {
      return EvenlySpaced.of(List.copyOf(open(name).steps()), most);
    } catch (UnreadableResults e) {
      damages.add(e.getMessage());
      return List.of();
    }
  }

  /**
   * Rows of some steps of a table.
   *
   * @throws IOException if the disk fails
   */
  ArtifactRows rows(ArtifactName name, RowBounds bounds) throws IOException {
    List<Long> steps = steps(name, Integer.MAX_VALUE);
    return rows(name, bounds, steps.stream().filter(step -> !bounds.has(step)).toList());
  }

  private ArtifactRows rows(ArtifactName name, ArtifactFile.Wanted wanted, List<Long> otherSteps)
      throws IOException {
    if (!has(name)) {
      return ArtifactRows.NONE;
    }
    try {
      ArtifactFile file = open(name);
      List<String> columns = new ArrayList<>(name.columns());
      if (name.isOfPoints()) {
        file.numbers().stream().filter(ArtifactName::isCoordinate).forEach(columns::add);
      }
      return new ArtifactRows(columns, file.rows(columns, wanted), otherSteps);
    } catch (UnreadableResults e) {
      damages.add(e.getMessage());
      return ArtifactRows.NONE;
    }
  }

  /**
   * Real points: of the plane those of a picture of their density, else of one of images.
   *
   * @throws IOException if the disk fails
   */
  ArtifactRows realPoints() throws IOException {
    if (has(ArtifactName.SAMPLES) != has(ArtifactName.REAL_SAMPLES)) {
      boolean isReal = has(ArtifactName.REAL_SAMPLES);
      damages.add(
          file(isReal ? ArtifactName.SAMPLES : ArtifactName.REAL_SAMPLES)
              + " is not there; figures are drawn without the points of its trial");
    }
    ArtifactRows first = realPoints(1);
    int most = first.dimensions() == 2 ? PicturedArtifacts.MOST_POINTS : ImageTrials.MOST_IMAGES;
    return realPoints(most);
  }

  private ArtifactRows realPoints(int most) throws IOException {
    return rows(ArtifactName.REAL_SAMPLES, (step, place) -> place < most, List.of());
  }

  private ArtifactFile open(ArtifactName name) throws IOException {
    ArtifactFile file = new ArtifactFile(file(name));
    file.require(name.columns());
    return file;
  }
}
