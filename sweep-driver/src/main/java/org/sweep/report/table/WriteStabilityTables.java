package org.sweep.report.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.stability.StabilityRow;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** Writes {@code tables/stability} as CSV, Markdown and LaTeX, or takes the files away. */
public final class WriteStabilityTables {
  private static final String NAME = "stability";
  private static final MathContext DIGITS = new MathContext(6);

  private final Storage storage;
  private final ResultLayout layout;

  /** Tables in the result directory at {@code layout}. */
  public WriteStabilityTables(Storage storage, ResultLayout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * Writes {@code rows}, whose order it keeps.
   *
   * @return the paths of the files
   * @throws IOException if they cannot be written
   */
  public List<String> execute(List<StabilityRow> rows) throws IOException {
    Sheet sheet = sheet(rows);
    List<String> texts =
        List.of(
            CsvTable.ofRecords(records(rows)),
            MarkdownTable.of(sheet),
            LatexTable.longtable(sheet));
    List<String> paths = paths();
    for (int i = 0; i < paths.size(); i++) {
      storage.writeText(paths.get(i), texts.get(i));
    }
    return paths;
  }

  /** Deletes the files of an earlier report. */
  public void delete() throws IOException {
    for (String path : paths()) {
      storage.delete(path);
    }
  }

  private List<String> paths() {
    String base = layout.folder("tables") + "/" + NAME;
    return List.of(base + ".csv", base + ".md", base + ".tex");
  }

  /** The table for a page. */
  public static Sheet sheet(List<StabilityRow> rows) {
    List<String> headings = new ArrayList<>(axes(rows));
    headings.addAll(
        List.of(
            "rates",
            "largest contracting",
            "smallest not contracting",
            "largest predicted stable",
            "smallest predicted unstable",
            "step-size bound",
            "agreeing trials",
            "of"));
    return new Sheet(
        "Learning rates: where every seed ended nearer to the equilibrium than it began, and where"
            + " the spectral radius of the method's update map predicts it",
        headings,
        "",
        axes(rows).size(),
        rows.stream().map(WriteStabilityTables::cells).toList());
  }

  private static List<String> axes(List<StabilityRow> rows) {
    return rows.isEmpty()
        ? List.of()
        : rows.get(0).group().stream().map(AxisValue::column).map(Column::name).toList();
  }

  private static List<Cell> cells(StabilityRow row) {
    List<Cell> cells = new ArrayList<>();
    row.group().forEach(axis -> cells.add(new Cell.Label(Labels.ofAxis(axis.value()))));
    cells.add(new Cell.Figure(Long.toString(row.rates())));
    for (Optional<Double> rate : numbers(row)) {
      cells.add(rate.<Cell>map(value -> new Cell.Figure(number(value))).orElse(new Cell.Missing()));
    }
    cells.add(new Cell.Figure(Long.toString(row.agreements())));
    cells.add(new Cell.Figure(Long.toString(row.trials())));
    return cells;
  }

  /** A threshold and its bound may differ in the fourth digit. */
  private static String number(double value) {
    boolean isFinite = Double.isFinite(value);
    return Labels.ofAxis(isFinite ? new BigDecimal(value).round(DIGITS).doubleValue() : value);
  }

  private static List<Optional<Double>> numbers(StabilityRow row) {
    return List.of(
        row.measured().largestWithin(),
        row.measured().smallestBeyond(),
        row.predicted().largestWithin(),
        row.predicted().smallestBeyond(),
        row.stepSizeBound());
  }

  private static List<List<Object>> records(List<StabilityRow> rows) {
    List<List<Object>> records = new ArrayList<>();
    List<Object> headings = new ArrayList<>(axes(rows));
    headings.addAll(
        List.of(
            "rates",
            "largest_contracting",
            "smallest_not_contracting",
            "largest_predicted_stable",
            "smallest_predicted_unstable",
            "step_size_bound",
            "agreements",
            "trials"));
    records.add(headings);
    rows.forEach(row -> records.add(values(row)));
    return records;
  }

  private static List<Object> values(StabilityRow row) {
    List<Object> values = new ArrayList<>();
    row.group().forEach(axis -> values.add(axis.value()));
    values.add(row.rates());
    numbers(row).forEach(number -> values.add(number.orElse(null)));
    values.add(row.agreements());
    values.add(row.trials());
    return values;
  }
}
