package org.sweep.jobs.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sweep.jobs.Duck;

/** Compares the step rows of two result directories, as a DuckDB user would. */
final class StepRows {
  private StepRows() {}

  /** How many rows the one has, and how many rows only one of them has. */
  static List<Object> countAndDifferences(Path one, Path other) throws SQLException, IOException {
    String others = "SELECT * FROM '%s/steps/*.parquet'".formatted(other);
    try (Duck duck = new Duck(one)) {
      return duck.rows(
              """
              SELECT (SELECT count(*) FROM steps),
                     (SELECT count(*) FROM (SELECT * FROM steps EXCEPT ALL %s)),
                     (SELECT count(*) FROM (%s EXCEPT ALL SELECT * FROM steps))
              """
                  .formatted(others, others))
          .get(0);
    }
  }
}
