package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * An eigenvalue of the Jacobian of a trial's field.
 *
 * @param trial whose field it is
 * @param step when
 * @param real its real part
 * @param imaginary its imaginary part
 * @param discriminatorShare the part of the eigenvector in the discriminator's block, 0 to 1
 * @param fieldShare the part of the field in the eigenspace, 0 to 1
 * @param residual |H x - value x| of an eigenvector of norm one
 */
public record Eigenvalue(
    ArtifactTrial trial,
    long step,
    double real,
    double imaginary,
    double discriminatorShare,
    double fieldShare,
    double residual) {
  /** Steps of a trial that are read. */
  public static final int MOST_STEPS = 6;

  /** Eigenvalues of a step that are read, those of the largest modulus. */
  public static final int MOST = 100;

  /**
   * Those of all trials, by step, then by modulus.
   *
   * @param tables the artifacts
   * @throws IOException if the artifacts cannot be read
   */
  public static List<Eigenvalue> read(ArtifactTables tables) throws IOException {
    if (!tables.open("eigenvalues")) {
      return List.of();
    }
    tables.chooseSteps("eigenvalues", MOST_STEPS);
    String sql =
        """
        SELECT e.* FROM eigenvalues AS e JOIN chosen_steps AS c
        ON e.trial_id = c.trial_id AND e.step = c.step
        WHERE e.index < %d ORDER BY e.trial_id, e.step, e.index
        """
            .formatted(MOST);
    List<Row> rows = tables.query(sql).collectAsList();
    return rows.stream().map(row -> eigenvalue(tables.trial(row), row)).toList();
  }

  private static Eigenvalue eigenvalue(ArtifactTrial trial, Row row) {
    return new Eigenvalue(
        trial,
        row.<Long>getAs("step"),
        row.<Double>getAs("real"),
        row.<Double>getAs("imaginary"),
        row.<Double>getAs("discriminator_share"),
        row.<Double>getAs("field_share"),
        row.<Double>getAs("residual"));
  }
}
