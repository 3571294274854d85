package org.sweep.report.picture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.artifact.ArtifactTables;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.ArtifactTrials;
import org.sweep.analysis.artifact.Eigenvalue;
import org.sweep.analysis.artifact.ImageReader;
import org.sweep.analysis.artifact.PointDensities;
import org.sweep.analysis.artifact.ScoreGrids;
import org.sweep.analysis.artifact.SingularValues;

/**
 * All pictures of what the trials of a result directory left.
 *
 * @param albums one for each kind of artifact that is there; none for a study without such
 * @param note which trials are shown, in a sentence
 */
public record ArtifactAlbums(List<Album> albums, String note) {
  /** Copies the list. */
  public ArtifactAlbums {
    albums = List.copyOf(albums);
  }

  /**
   * Reads the artifacts of a bounded number of trials and steps.
   *
   * @throws IOException if they cannot be read
   */
  public static ArtifactAlbums read(ResultTables tables) throws IOException {
    ArtifactTrials chosen = ArtifactTrials.of(tables);
    List<ArtifactTrial> trials = chosen.trials();
    if (trials.isEmpty()) {
      return new ArtifactAlbums(List.of(), "");
    }
    ArtifactTables artifacts = new ArtifactTables(tables, trials);
    List<Album> albums =
        Stream.of(
                new DensityAlbum(new PointDensities(artifacts).read()).album(),
                new SampleAlbum(new ImageReader(artifacts)).album(),
                new ScoreAlbum(new ScoreGrids(artifacts).read()).album(),
                new SingularValueAlbum(SingularValues.read(artifacts)).album(),
                new EigenvalueAlbum(Eigenvalue.read(artifacts)).album(trials))
            .flatMap(Optional::stream)
            .toList();
    return new ArtifactAlbums(albums, chosen.note());
  }
}
