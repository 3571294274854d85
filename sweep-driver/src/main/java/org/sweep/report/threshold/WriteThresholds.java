package org.sweep.report.threshold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.analysis.threshold.SuccessRates;
import org.sweep.analysis.threshold.Successes;
import org.sweep.analysis.threshold.Thresholds;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionTable;
import org.sweep.report.section.SectionWriter;
import org.sweep.report.table.WriteDerivedTable;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;

/**
 * Writes {@code thresholds} and {@code success_rates} for a study that says when a trial succeeds,
 * or has run a group at several values of the axis.
 */
public final class WriteThresholds implements SectionWriter {
  private static final String HINT =
      "Circles are the share of seeds that succeed at a value, with the 95 % interval of Wilson. The"
          + " line is what the estimated thresholds imply, a vertical line the threshold, at which"
          + " half of the seeds succeed, a band its 95 % interval; a dotted line or a diamond the"
          + " step-size bound where theory predicts the optimizer. An open end lies beyond what was"
          + " tried.";

  private static final String IN_WORDS =
      """
      The window of a seed is the stretch of neighbouring values that contradicts the fewest trials. Its threshold lies
      between the last value outside and the first inside: lower_bracket and upper_bracket hold those of all seeds.
      Over seeds, logarithms of thresholds are taken as normal with mean mu and standard deviation sigma (the values
      themselves, if some are not above zero). Both maximize the likelihood of the brackets; the threshold is exp(mu),
      the spread exp(sigma). The 95 %% interval holds every mu with 2 (l_max - l(mu)) <= n log(1 + t^2 / (n - 1)), where
      l(mu) is the largest log-likelihood over sigma and t the 0.975 quantile of Student's t with n - 1 degrees.

      -- successes
      %s""";

  @Override
  public Result write(ResultTables tables) throws IOException {
    Optional<Successes> known = Successes.of(tables);
    List<GroupThresholds> groups =
        known.map(successes -> Thresholds.of(tables, successes)).orElse(List.of());
    ResultDescription description = tables.description();
    DerivedTable thresholds = Thresholds.table(description);
    if (known.isEmpty() || !hasThresholds(description, groups)) {
      new WriteDerivedTable(tables, thresholds).delete();
      DerivedTable rates = new DerivedTable(SuccessRates.NAME, "", List.of(), List.of());
      new WriteDerivedTable(tables, rates).delete();
      return new Result(List.of(), Optional.empty());
    }
    AxisColumn axis = known.get().axis();
    WriteDerivedTable.Result written =
        new WriteDerivedTable(tables, thresholds).execute(Thresholds.rows(description, groups));
    WriteDerivedTable.Result rates =
        new WriteDerivedTable(tables, SuccessRates.table(description, axis))
            .execute(
                SuccessRates.rows(
                    description, axis, groups.stream().map(GroupThresholds::group).toList()));
    List<String> paths = new ArrayList<>(written.paths());
    paths.addAll(rates.paths());
    List<SectionTable> sheets =
        List.of(
            new SectionTable(
                ThresholdSheet.of(description, thresholds.caption(), groups),
                IN_WORDS.formatted(Successes.sql(description))),
            new SectionTable(rates.sheet(), ratesSql(description, axis)));
    return new Result(paths, Optional.of(section(description, groups, sheets)));
  }

  private static boolean hasThresholds(
      ResultDescription description, List<GroupThresholds> groups) {
    return description.questions().success().isPresent()
        || groups.stream().anyMatch(group -> group.values().size() > 1);
  }

  private static Section section(
      ResultDescription description, List<GroupThresholds> groups, List<SectionTable> sheets) {
    List<Figure> figures = new ArrayList<>();
    if (Optimizers.areIn(description) && !groups.isEmpty()) {
      new OverviewFigure(description, groups).figure().ifPresent(figures::add);
      new SuccessFigure(description, groups).figure().ifPresent(figures::add);
    }
    List<String> findings = new ThresholdSentences(description, groups).all();
    return new Section("thresholds", "Thresholds", findings, HINT, sheets, figures);
  }

  private static String ratesSql(ResultDescription description, AxisColumn axis) {
    List<String> labels = new ArrayList<>();
    Successes.groupAxes(description).stream()
        .map(AxisColumn::column)
        .map(Column::name)
        .forEach(labels::add);
    labels.add(axis.column().name());
    String columns = String.join(", ", labels);
    return """
    CREATE TEMP VIEW successes AS
    %s;

    -- low and high are the 95 %% score interval of Wilson
    SELECT %s, n, successes, share,
      (share + 1.9207 / n - 1.96 * sqrt(share * (1 - share) / n + 0.9604 / n / n)) / (1 + 3.8415 / n) AS low,
      (share + 1.9207 / n + 1.96 * sqrt(share * (1 - share) / n + 0.9604 / n / n)) / (1 + 3.8415 / n) AS high, unknown
    FROM (
      SELECT %s, count(success) AS n, count(*) FILTER (WHERE success) AS successes,
        avg(CASE WHEN success THEN 1.0 WHEN NOT success THEN 0.0 END) AS share,
        count(*) - count(success) AS unknown
      FROM successes GROUP BY %s)
    """
        .formatted(Successes.sql(description).strip(), columns, columns, columns);
  }
}
