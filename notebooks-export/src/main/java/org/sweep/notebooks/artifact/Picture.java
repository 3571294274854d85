package org.sweep.notebooks.artifact;

/**
 * The pictures that a report draws of artifacts, in its order. Bounds are those of docs/tables.md,
 * and of the notebooks' own code.
 */
public enum Picture {
  /** How generated points of the plane lie beside real ones. */
  DENSITY("density", "density-of-generated-points", 7),
  /** Generated points as images. */
  IMAGES("images", "generated-images", 3),
  /** Contours of the discriminator's score. */
  SCORES("scores", "scores-of-the-discriminator", 4),
  /** Of the covariance of generated points. */
  SINGULAR_VALUES("singular-values", "singular-values", 7),
  /** Of the field's Jacobian, in the complex plane. */
  EIGENVALUES("eigenvalues", "eigenvalues-of-the-field", 6);

  private final String word;
  private final String title;
  private final int mostSteps;

  Picture(String word, String title, int mostSteps) {
    this.word = word;
    this.title = title;
    this.mostSteps = mostSteps;
  }

  /** The id of the cell that draws it. */
  public String cell() {
    return word + "-figure";
  }

  /** How the names of the report's files begin, after the number. */
  public String title() {
    return title;
  }

  /** Steps of a trial that it shows. */
  int mostSteps() {
    return mostSteps;
  }
}
