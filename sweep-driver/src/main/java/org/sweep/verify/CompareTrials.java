package org.sweep.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.sweep.schema.Column;
import org.sweep.schema.StudyColumns;
import org.sweep.schema.Tables;
import org.sweep.store.SparkSchema;

/**
 * Compares rows of trials in two places, bit for bit: numbers by the text that tells every double
 * from every other. Columns that a clock or a machine fills are left out.
 */
public final class CompareTrials {
  private static final String STEP = "_step";
  private static final Set<Column> UNEQUAL =
      Set.of(
          Tables.SECONDS,
          Tables.STEPS_PER_SECOND,
          Tables.ATTEMPTS,
          Tables.HOST,
          Tables.DEVICE,
          Tables.BACKEND,
          Tables.CODE_VERSION,
          Tables.ERROR);

  private final SparkSession spark;
  private final StudyColumns columns;
  private final List<String> trials;

  /**
   * A comparison.
   *
   * @param spark where it is made
   * @param columns the columns of the study
   * @param trials ids of the trials that are compared
   */
  public CompareTrials(SparkSession spark, StudyColumns columns, List<String> trials) {
    this.spark = spark;
    this.columns = columns;
    this.trials = List.copyOf(trials);
  }

  /**
   * Compares step rows.
   *
   * @param stored paths of Parquet files
   * @param again paths of the others
   * @return at most one difference for each trial
   */
  public List<Difference> steps(List<String> stored, List<String> again) {
    return differences("steps", columns.steps(), stored, again);
  }

  /** Compares trial rows; see {@link #steps}. */
  public List<Difference> trials(List<String> stored, List<String> again) {
    return differences("trials", columns.trials(), stored, again);
  }

  private List<Difference> differences(
      String table, List<Column> all, List<String> stored, List<String> again) {
    List<Column> compared = all.stream().filter(column -> !UNEQUAL.contains(column)).toList();
    String id = Tables.TRIAL_ID.name();
    Dataset<Row> one = cells(all, compared, stored, "stored");
    Dataset<Row> other = cells(all, compared, again, "again");
    Dataset<Row> unequal =
        one.join(
                other,
                one.col(id).equalTo(other.col(id)).and(one.col(STEP).equalTo(other.col(STEP))),
                "full_outer")
            .where("NOT (stored <=> again)")
            .select(
                functions.coalesce(one.col(id), other.col(id)).as(id),
                functions.coalesce(one.col(STEP), other.col(STEP)).as(STEP),
                functions.col("stored"),
                functions.col("again"));
    return unequal
        .groupBy(id)
        .agg(
            functions.expr("min_by(struct(" + STEP + ", stored, again), " + STEP + ")").as("first"),
            functions.count("*").as("rows"))
        .orderBy(id)
        .collectAsList()
        .stream()
        .map(row -> difference(table, compared, row))
        .toList();
  }

  /** The compared values of each row as texts. */
  private Dataset<Row> cells(
      List<Column> all, List<Column> compared, List<String> paths, String name) {
    StructType schema = SparkSchema.of(all);
    Dataset<Row> rows =
        paths.isEmpty()
            ? spark.createDataFrame(List.<Row>of(), schema)
            : spark.read().schema(schema).parquet(paths.toArray(new String[0]));
    String texts =
        compared.stream()
            .map(column -> "CAST(`" + column.name() + "` AS STRING)")
            .collect(Collectors.joining(", "));
    String step = all.contains(Tables.STEP) ? Tables.STEP.name() : "CAST(-1 AS BIGINT)";
    return rows.where(functions.col(Tables.TRIAL_ID.name()).isin(trials.toArray()))
        .selectExpr(
            Tables.TRIAL_ID.name(), step + " AS " + STEP, "array(" + texts + ") AS " + name);
  }

  private static Difference difference(String table, List<Column> compared, Row row) {
    Row first = row.getStruct(1);
    List<String> stored = texts(first, 1);
    List<String> again = texts(first, 2);
    String trial = row.getString(0);
    long step = first.getLong(0);
    long rows = row.getLong(2);
    if (stored.isEmpty() || again.isEmpty()) {
      return new Difference(trial, table, step, "", presence(stored), presence(again), rows);
    }
    int column = 0;
    while (Objects.equals(stored.get(column), again.get(column))) {
      column++;
    }
    String name = compared.get(column).name();
    String before = String.valueOf(stored.get(column));
    return new Difference(
        trial, table, step, name, before, String.valueOf(again.get(column)), rows);
  }

  private static List<String> texts(Row row, int place) {
    return row.isNullAt(place) ? List.of() : new ArrayList<>(row.getList(place));
  }

  private static String presence(List<String> cells) {
    return cells.isEmpty() ? "no row" : "a row";
  }

  /**
   * The share of trials with the lowest ids, at least one: ids are hashes, so none is preferred.
   */
  public static List<String> sample(List<String> ids, double share) {
    List<String> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    int count = (int) Math.ceil(share * sorted.size());
    return List.copyOf(sorted.subList(0, Math.min(sorted.size(), Math.max(1, count))));
  }
}
