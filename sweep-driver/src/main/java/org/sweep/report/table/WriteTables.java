package org.sweep.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.analysis.SummaryRow;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.store.ResultDescription;

/**
 * Writes {@code tables/}: the table that the study asks for and the whole summary, each as CSV,
 * Markdown and LaTeX.
 */
public final class WriteTables {
  private final Storage storage;
  private final ResultLayout layout;
  private final ResultDescription description;
  private final List<SummaryRow> summary;

  /** Tables of {@code summary}, whose order they keep. */
  public WriteTables(
      Storage storage,
      ResultLayout layout,
      ResultDescription description,
      List<SummaryRow> summary) {
    this.storage = storage;
    this.layout = layout;
    this.description = description;
    this.summary = List.copyOf(summary);
  }

  /**
   * What was written.
   *
   * @param paths the files
   * @param pivot the table that the study asks for
   */
  public record Result(List<String> paths, Pivot pivot) {
    /** Copies the list. */
    public Result {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Writes the tables.
   *
   * @throws IOException if they cannot be written
   */
  public Result execute() throws IOException {
    Pivot pivot = Pivot.of(description, summary);
    List<String> paths = new ArrayList<>();
    String name = description.table().name();
    paths.add(write(name + ".csv", CsvTable.of(description.axisColumns(), pivot.configurations())));
    paths.add(write(name + ".md", MarkdownTable.of(pivot.sheet())));
    paths.add(write(name + ".tex", LatexTable.tabular(pivot.sheet())));
    Sheet all = LongTable.of(description, summary);
    paths.add(write("summary.csv", CsvTable.of(description.axisColumns(), summary)));
    paths.add(write("summary.md", MarkdownTable.of(all)));
    paths.add(write("summary.tex", LatexTable.longtable(all)));
    return new Result(paths, pivot);
  }

  private String write(String name, String text) throws IOException {
    String path = layout.folder("tables") + "/" + name;
    storage.writeText(path, text);
    return path;
  }
}
