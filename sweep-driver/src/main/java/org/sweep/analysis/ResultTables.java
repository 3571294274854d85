package org.sweep.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.RowToColumnarExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.sweep.analysis.scan.Tallies;
import org.sweep.analysis.scan.Tally;
import org.sweep.analysis.scan.TallySteps;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableFile;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.stability.Theory;
import org.sweep.store.ResultDescription;
import org.sweep.store.SparkSchema;

/**
 * The tables of a result directory in a Spark session of its own: {@code steps}, {@code trials} and
 * {@code student_t} by name. A table without files is an empty table.
 */
public final class ResultTables implements AutoCloseable {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession session;
  private final Storage storage;
  private final ResultLayout layout;
  private final ResultDescription description;
  private final Dataset<Row> trials;

  private ResultTables(
      SparkSession session, Storage storage, ResultLayout layout, ResultDescription description)
      throws IOException {
    this.session = session;
    this.storage = storage;
    this.layout = layout;
    this.description = description;
    List<Column> columns =
        Tables.trials(description.axisColumns(), description.metrics(), Theory.columns());
    this.trials = read(layout.trials(), SparkSchema.of(columns));
  }

  /**
   * Opens the tables of a result directory.
   *
   * @param spark any session; its views and settings are left alone
   * @param storage the file system of the result directory
   * @param layout the result directory
   * @throws IOException if {@code study.yaml} does not describe the tables
   */
  public static ResultTables open(SparkSession spark, Storage storage, ResultLayout layout)
      throws IOException {
    ResultDescription description = ResultDescription.read(storage, layout);
    ResultTables tables = new ResultTables(session(spark), storage, layout, description);
    try {
      tables.register();
      return tables;
    } catch (IOException | RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  /** A session of its own, which would have Spark's default of 200 partitions. */
  private static SparkSession session(SparkSession spark) {
    SparkSession session = spark.newSession();
    session.conf().set(PARTITIONS, spark.conf().get(PARTITIONS));
    return session;
  }

  private void register() throws IOException {
    trials.persist(StorageLevel.MEMORY_AND_DISK());
    trials.createOrReplaceTempView("trials");
    List<Column> columns = Tables.steps(description.axisColumns(), description.metrics());
    read(layout.steps(), SparkSchema.of(columns)).createOrReplaceTempView("steps");
    session
        .createDataFrame(StudentT.rows(mostSeeds()), StudentT.SCHEMA)
        .createOrReplaceTempView("student_t");
  }

  /** What the tables hold. */
  public ResultDescription description() {
    return description;
  }

  /** The result of a query over {@code trials}, {@code steps} and {@code student_t}. */
  public Dataset<Row> query(String sql) {
    return session.sql(sql);
  }

  /**
   * The step rows of each trial as {@code tallies} keep them, in one pass over the columns of
   * {@code steps}. A trial comes in parts where several tasks read it.
   */
  public <T extends Tally> JavaRDD<T> tally(Tallies<T> tallies) {
    List<String> columns = new ArrayList<>(List.of(Tables.TRIAL_ID.name(), Tables.STEP.name()));
    columns.addAll(tallies.metrics());
    QueryExecution query =
        session.sql("SELECT " + String.join(", ", columns) + " FROM steps").queryExecution();
    SparkPlan file = leaf(query.executedPlan());
    SparkPlan source = file.supportsColumnar() ? file : new RowToColumnarExec(query.executedPlan());
    return source
        .executeColumnar()
        .toJavaRDD()
        .mapPartitions(new TallySteps<>(source.schema(), tallies));
  }

  /** The last node of a plan, in the order in which Spark numbers them from the root. */
  private static SparkPlan leaf(SparkPlan plan) {
    SparkPlan last = plan;
    for (int number = 1; plan.p(number) != null; number++) {
      last = plan.p(number);
    }
    return last;
  }

  /** Gives a value to every task that asks for it. */
  public <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(value);
  }

  /** The rows of a derived table; none if it was not written. */
  public Dataset<Row> readDerived(String table, List<Column> columns) throws IOException {
    return read(derived(table), SparkSchema.of(columns));
  }

  /** Rows that the driver made, as a table with these columns. */
  public Dataset<Row> made(List<Column> columns, List<Row> rows) {
    return session.createDataFrame(rows, SparkSchema.of(columns));
  }

  /** Rows that tasks make, as a table with these columns. */
  public Dataset<Row> made(List<Column> columns, JavaRDD<Row> rows) {
    return session.createDataFrame(rows, SparkSchema.of(columns));
  }

  /**
   * The rows of some Parquet files with the columns of all of them, null where a file lacks one.
   *
   * @param paths files that are there, one at least
   */
  public Dataset<Row> readFiles(List<String> paths) {
    return session.read().option("mergeSchema", "true").parquet(paths.toArray(new String[0]));
  }

  /** The table that was written at {@code path}; empty if there is none. */
  private Dataset<Row> read(String path, StructType schema) throws IOException {
    return storage.exists(path)
        ? session.read().schema(schema).parquet(path)
        : session.createDataFrame(List.<Row>of(), schema);
  }

  /**
   * Writes rows that the driver made as the only file of a derived table, sorted, without a Spark
   * job. Readers see the old file or the new one.
   *
   * @param columns of a row
   * @param rows cells in their order
   * @param order names of the columns to sort by
   * @return the path of the file
   * @throws IOException if it cannot be written
   */
  public String write(String table, List<Column> columns, List<Row> rows, List<String> order)
      throws IOException {
    String work = "%s/%s-%s.parquet".formatted(layout.work(), table, UUID.randomUUID());
    try {
      try (TableFile file = storage.table(work, columns)) {
        for (Row row : rows.stream().sorted(new RowOrder(columns, order)).toList()) {
          file.write(cells(row));
        }
      }
      return commit(table, work);
    } finally {
      storage.delete(work);
    }
  }

  private static Object[] cells(Row row) {
    Object[] cells = new Object[row.length()];
    Arrays.setAll(cells, row::get);
    return cells;
  }

  private String commit(String table, String unfinished) throws IOException {
    storage.makeFolder(layout.folder(table));
    storage.commit(unfinished, derived(table));
    return derived(table);
  }

  /**
   * Writes {@code rows} as the only file of a derived table, sorted. Readers see the old file or
   * the new one.
   *
   * @return the path of the file
   * @throws IOException if it cannot be written
   */
  public String write(String table, Dataset<Row> rows, List<String> order) throws IOException {
    String work = layout.work() + "/" + table + "-" + UUID.randomUUID();
    org.apache.spark.sql.Column[] columns =
        order.stream().map(rows::col).toArray(org.apache.spark.sql.Column[]::new);
    try {
      rows.repartition(1)
          .sortWithinPartitions(columns)
          .write()
          .option("compression", "zstd")
          .parquet(work);
      return commit(table, onlyFile(work));
    } finally {
      storage.delete(work);
    }
  }

  /** The file system of the result directory. */
  public Storage storage() {
    return storage;
  }

  /** The result directory. */
  public ResultLayout layout() {
    return layout;
  }

  /** The path of the only file of a derived table. */
  public String derived(String table) {
    return layout.folder(table) + "/" + table + ".parquet";
  }

  /** Forgets what Spark has cached. */
  @Override
  public void close() {
    trials.unpersist();
  }

  private long mostSeeds() {
    String sql =
        "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM trials GROUP BY configuration_id)";
    return session.sql(sql).first().getLong(0);
  }

  private String onlyFile(String folder) throws IOException {
    List<String> files = storage.files(folder, ".parquet");
    if (files.size() != 1) {
      throw new IOException("Spark must write one file to " + folder + ", but wrote " + files);
    }
    return files.get(0);
  }
}
