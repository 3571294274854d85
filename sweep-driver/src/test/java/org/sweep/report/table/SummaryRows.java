package org.sweep.report.table;

import java.util.List;
import java.util.Optional;
import org.sweep.analysis.OutcomeCounts;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.Statistics.Spread;
import org.sweep.analysis.SummaryRow;
import org.sweep.analysis.SummaryRow.Value;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;

/** Made-up rows of {@code summary}. */
public final class SummaryRows {
  private static final Value ACCURACY = new Value("test_accuracy", At.LAST);

  private SummaryRows() {}

  /** Three seeds completed. */
  public static SummaryRow completed(List<AxisValue> point, double mean, double halfWidth) {
    return of(point, new OutcomeCounts(3, 0, 0), Optional.of(statistics(3, mean, halfWidth)));
  }

  /** Trials ended without a value. */
  public static SummaryRow without(List<AxisValue> point, OutcomeCounts outcomes) {
    return of(point, outcomes, Optional.empty());
  }

  /** One row for {@code test_accuracy} at the last step. */
  public static SummaryRow of(
      List<AxisValue> point, OutcomeCounts outcomes, Optional<Statistics> statistics) {
    return new SummaryRow(
        Integer.toHexString(point.hashCode()), point, ACCURACY, outcomes, statistics);
  }

  /** Statistics with a symmetric interval. */
  public static Statistics statistics(long n, double mean, double halfWidth) {
    Spread spread = new Spread(halfWidth / 2, mean - halfWidth, mean + halfWidth);
    return new Statistics(n, mean, Optional.of(spread), mean, mean, mean, mean);
  }

  /** A single seed. */
  public static Statistics single(double value) {
    return new Statistics(1, value, Optional.empty(), value, value, value, value);
  }
}
