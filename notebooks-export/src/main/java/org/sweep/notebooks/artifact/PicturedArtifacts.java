package org.sweep.notebooks.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that figures show of what trials left, those of the report's pictures, in memory. */
public final class PicturedArtifacts {
  /** Their folder in a result directory. */
  static final String FOLDER = "artifacts";

  /** Points of the plane in a picture of their density; a copy holds no more of a step. */
  static final int MOST_POINTS = 5_000;

  /** Points on contours of the score. */
  private static final int POINTS_ON_SCORES = 300;

  private static final int MOST_EIGENVALUES = 100;

  private final Map<ArtifactName, Map<String, ArtifactRows>> byTrial =
      new EnumMap<>(ArtifactName.class);

  private final Set<String> damages = new LinkedHashSet<>();
  private final Set<String> planar = new HashSet<>();
  private final Set<String> images;
  private final Path directory;

  /**
   * Reads what some trials left.
   *
   * @param directory the result directory
   * @param trials which trials
   * @throws IOException if the disk fails
   */
  public PicturedArtifacts(Path directory, PicturedTrials trials) throws IOException {
    this.directory = directory;
    for (ArtifactName name : ArtifactName.values()) {
      byTrial.put(name, new LinkedHashMap<>());
    }
    Map<String, TrialFolder> folders = new LinkedHashMap<>();
    for (String trial : trials.ids()) {
      Path path = directory.resolve(FOLDER).resolve(trial);
      folders.put(trial, new TrialFolder(path, damages));
    }
    images = Set.copyOf(readRealPoints(folders));
    for (Map.Entry<String, TrialFolder> entry : folders.entrySet()) {
      read(entry.getKey(), entry.getValue());
    }
  }

  /** Sentences about artifacts that are missing or damaged. */
  public List<String> damages() {
    return List.copyOf(damages);
  }

  /** Whether there is something to draw. */
  public boolean has(Picture picture) {
    return switch (picture) {
      case DENSITY -> hasSamplesOf(planar);
      case IMAGES -> hasSamplesOf(images);
      case SCORES -> !rows(ArtifactName.SCORES).isEmpty();
      case SINGULAR_VALUES -> !rows(ArtifactName.SINGULAR_VALUES).isEmpty();
      case EIGENVALUES -> !rows(ArtifactName.EIGENVALUES).isEmpty();
    };
  }

  /** Whether the artifacts themselves are here: somebody may have passed on the rest alone. */
  boolean areHere() {
    return Files.isDirectory(directory.resolve(FOLDER));
  }

  /** Whether there are no artifacts, but a copy of what a picture shows. */
  public boolean isCopied(Picture picture) {
    return !areHere() && Files.isRegularFile(copy(picture.artifact()));
  }

  /** Where the copy of a table is. */
  Path copy(ArtifactName name) {
    return directory.resolve("tables").resolve(name.word() + ".csv");
  }

  /** The rows of a table by the ids of trials, in their order; none where there are no rows. */
  Map<String, ArtifactRows> rows(ArtifactName name) {
    return Collections.unmodifiableMap(byTrial.get(name));
  }

  /** Whether the points of a trial are drawn as images. */
  boolean isOfImages(String trial) {
    return images.contains(trial);
  }

  private boolean hasSamplesOf(Set<String> trials) {
    return rows(ArtifactName.SAMPLES).keySet().stream().anyMatch(trials::contains);
  }

  private void keep(ArtifactName name, String trial, ArtifactRows rows) {
    if (!rows.isEmpty()) {
      byTrial.get(name).put(trial, rows);
    }
  }

  /** Reads real points; gives the trials that are drawn as images. */
  private List<String> readRealPoints(Map<String, TrialFolder> folders) throws IOException {
    Map<String, ArtifactRows> real = new LinkedHashMap<>();
    for (Map.Entry<String, TrialFolder> entry : folders.entrySet()) {
      ArtifactRows rows = entry.getValue().realPoints();
      if (rows.dimensions() == 2) {
        planar.add(entry.getKey());
      }
      real.put(entry.getKey(), rows);
    }
    List<String> shown = ImageTrials.shown(real);
    real.keySet().removeIf(trial -> !planar.contains(trial) && !shown.contains(trial));
    real.forEach((trial, rows) -> keep(ArtifactName.REAL_SAMPLES, trial, rows));
    return shown;
  }

  private void read(String trial, TrialFolder folder) throws IOException {
    List<Long> scored = folder.steps(ArtifactName.SCORES, Picture.SCORES.mostSteps());
    RowBounds points = new RowBounds();
    points.want(scored, POINTS_ON_SCORES);
    if (planar.contains(trial)) {
      points.want(folder.steps(ArtifactName.SAMPLES, Picture.DENSITY.mostSteps()), MOST_POINTS);
    }
    if (images.contains(trial)) {
      points.want(
          folder.steps(ArtifactName.SAMPLES, Picture.IMAGES.mostSteps()), ImageTrials.MOST_IMAGES);
    }
    keep(ArtifactName.SAMPLES, trial, folder.rows(ArtifactName.SAMPLES, points));
    RowBounds whole = new RowBounds();
    whole.want(scored, Long.MAX_VALUE);
    keep(ArtifactName.SCORES, trial, folder.rows(ArtifactName.SCORES, whole));
    readSpectra(trial, folder);
  }

  private void readSpectra(String trial, TrialFolder folder) throws IOException {
    RowBounds singular = new RowBounds();
    int most = Picture.SINGULAR_VALUES.mostSteps();
    singular.want(folder.steps(ArtifactName.SINGULAR_VALUES, most), Long.MAX_VALUE);
    keep(ArtifactName.SINGULAR_VALUES, trial, folder.rows(ArtifactName.SINGULAR_VALUES, singular));
    RowBounds leading = new RowBounds();
    most = Picture.EIGENVALUES.mostSteps();
    leading.want(folder.steps(ArtifactName.EIGENVALUES, most), MOST_EIGENVALUES);
    keep(ArtifactName.EIGENVALUES, trial, folder.rows(ArtifactName.EIGENVALUES, leading));
  }
}
