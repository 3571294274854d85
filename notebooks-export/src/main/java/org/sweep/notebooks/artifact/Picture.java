package org.sweep.notebooks.artifact;

/**
 * The pictures that a report draws of artifacts, in its order. Bounds are those of docs/tables.md,
 * and of the notebooks' own code.
 */
public enum Picture {
  /** How generated points of the plane lie beside real ones. */
  DENSITY("density", "density-of-generated-points", 7, ArtifactName.SAMPLES),
  /** Generated points as images. */
  IMAGES("images", "generated-images", 3, ArtifactName.SAMPLES),
  /** Contours of the discriminator's score. */
  SCORES("scores", "scores-of-the-discriminator", 4, ArtifactName.SCORES),
  /** Of the covariance of generated points. */
  SINGULAR_VALUES("singular-values", "singular-values", 7, ArtifactName.SINGULAR_VALUES),
  /** Of the field's Jacobian, in the complex plane. */
  EIGENVALUES("eigenvalues", "eigenvalues-of-the-field", 6, ArtifactName.EIGENVALUES);

  private final String word;
  private final String title;
  private final int mostSteps;
  private final ArtifactName artifact;

  Picture(String word, String title, int mostSteps, ArtifactName artifact) {
    this.word = word;
    this.title = title;
    this.mostSteps = mostSteps;
    this.artifact = artifact;
  }

  /** The id of the cell that draws it. */
  public String cell() {
    return word + "-figure";
  }

  /** How the names of the report's files begin, after the number. */
  public String title() {
    return title;
  }

  /** What it cannot be drawn without. */
  ArtifactName artifact() {
    return artifact;
  }

  /** Steps of a trial that it shows. */
  int mostSteps() {
    return mostSteps;
  }
}
