package org.sweep.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.point;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.analysis.SummaryRow;
import org.sweep.analysis.WriteAggregates;
import org.sweep.report.table.Pivot;

/** DuckDB answers what a report suggests to ask, in the result directory. */
class QueryExamplesTest {
  @TempDir Path root;

  @Test
  void givesRowsInDuckDb() throws Exception {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(3));
    results.completed(point("adam", 0.01), 1, 0.5, 0.6, 0.9);
    results.completed(point("adam", 0.01), 2, 0.5, 0.6, 0.8);
    results.completed(point("sgd", 0.01), 1, 0.9, 0.9, 0.7);
    List<SummaryRow> summary;
    try (ResultTables tables =
        ResultTables.open(SharedSpark.session(), results.storage(), results.layout())) {
      summary = new WriteAggregates(tables).execute().summary();
    }
    String examples = QueryExamples.duckDb(Pivot.of(results.description(3), summary));
    List<String> queries =
        List.of(examples.split(";", -1)).stream().filter(text -> !text.isBlank()).toList();
    List<Integer> rows = List.of(2, 2, 3);
    assertThat(queries).hasSameSizeAs(rows);
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute("SET file_search_path = '" + root + "'");
      for (int i = 0; i < rows.size(); i++) {
        assertThat(count(statement, queries.get(i))).as(queries.get(i)).isEqualTo(rows.get(i));
      }
    }
  }

  private static int count(Statement statement, String sql) throws Exception {
    int rows = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }
}
