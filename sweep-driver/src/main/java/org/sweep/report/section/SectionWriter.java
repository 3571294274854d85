package org.sweep.report.section;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.ResultTables;

/** Writes the tables of a part of the report, and says what the page shows of them. */
public interface SectionWriter {
  /**
   * What was written.
   *
   * @param paths the files
   * @param section what the page shows; empty if there is nothing to say
   */
  record Result(List<String> paths, Optional<Section> section) {
    /** Copies the paths. */
    public Result {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Writes the tables, or takes those of an earlier report away where the study has no such.
   *
   * @param tables a result directory whose {@code summary} and {@code curves} are written
   * @throws IOException if something cannot be read or written
   */
  Result write(ResultTables tables) throws IOException;
}
