package org.sweep.notebooks.artifact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The tables that trials leave beside their steps; docs/tables.md says what they hold. */
enum ArtifactName {
  /** Generated points. */
  SAMPLES("step index"),
  /** Real points. */
  REAL_SAMPLES("index"),
  /** The discriminator's score on a grid of the plane. */
  SCORES("step x_0 x_1 score"),
  /** Of the covariance of generated points. */
  SINGULAR_VALUES("step index value"),
  /** Leading ones of the field's Jacobian. */
  EIGENVALUES("step index real imaginary discriminator_share field_share");

  private static final Pattern COORDINATE = Pattern.compile("x_\\d+");

  private final String columns;

  ArtifactName(String columns) {
    this.columns = columns;
  }

  /** Its name in the folder of a trial, without suffix. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns that figures need, without coordinates of points. */
  List<String> columns() {
    return List.of(columns.split(" "));
  }

  /** Whether its rows are points, of as many coordinates as there are. */
  boolean isOfPoints() {
    return this == SAMPLES || this == REAL_SAMPLES;
  }

  /** Whether a column is a coordinate of a point. */
  static boolean isCoordinate(String column) {
    return COORDINATE.matcher(column).matches();
  }
}
