package org.sweep.report.html;

import java.util.List;
import java.util.Optional;
import org.sweep.analysis.stability.StabilityRow;
import org.sweep.report.figure.Figure;

/**
 * What a report says of stability.
 *
 * @param rows the table {@code stability}
 * @param figure spectral radius and growth; empty if no radius is known
 */
public record StabilitySection(List<StabilityRow> rows, Optional<Figure> figure) {
  /** Copies the rows. */
  public StabilitySection {
    rows = List.copyOf(rows);
  }

  /** How many trials behave as predicted, in a sentence. */
  String sentence() {
    long agreements = rows.stream().mapToLong(StabilityRow::agreements).sum();
    long trials = rows.stream().mapToLong(StabilityRow::trials).sum();
    return trials == 0
        ? "Of no trial anything but a marginal case is predicted."
        : "%d of the %d trials of which stability or instability is predicted behave so."
            .formatted(agreements, trials);
  }
}
