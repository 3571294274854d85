package org.sweep.notebooks.bundle.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sweep.notebooks.bundle.folder.Bundle;
import org.sweep.notebooks.bundle.folder.BundleFolder;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.table.CsvFile;
import org.sweep.notebooks.table.ResultTables;
import org.sweep.notebooks.table.TableName;
import org.sweep.notebooks.table.UnreadableResults;

/**
 * Every table but {@code steps} as a CSV file, and a README that says what columns mean. Only what
 * the directory has is written: a half-finished one gives the trials that have ended.
 */
public final class CsvBundle implements Bundle {
  @Override
  public void write(Results results, BundleFolder folder) throws IOException {
    ResultTables tables = results.tables();
    Set<TableName> present = EnumSet.noneOf(TableName.class);
    present.addAll(tables.present());
    present.remove(TableName.STEPS);
    if (present.isEmpty()) {
      throw new UnreadableResults(
          results.directory() + " has no tables yet: `./sweep run` writes trials as they end");
    }
    List<TableName> missing = new ArrayList<>(List.of(TableName.SUMMARY, TableName.CURVES));
    missing.removeAll(present);
    missing.forEach(
        table -> folder.miss("the table " + table.folder() + " is missing: " + results.cure()));
    for (TableName table : present) {
      folder.write(table.folder() + ".csv", out -> CsvFile.of(tables, table).write(tables, out));
    }
    folder.text("README.md", new CsvReadme(results).text(present));
  }
}
