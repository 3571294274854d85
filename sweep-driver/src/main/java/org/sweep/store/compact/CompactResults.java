package org.sweep.store.compact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.output.TableReplacement;
import org.sweep.schema.StudyColumns;
import org.sweep.schema.Tables;
import org.sweep.store.ResultStore;
import org.sweep.store.SparkSchema;
import org.sweep.store.compact.CompactionPlan.Merge;
import org.sweep.store.compact.CompactionPlan.Target;
import org.sweep.trial.ContentId;

/**
 * Makes few large files of {@code steps} and {@code trials} out of many small ones, with the same
 * rows, sorted by the study's axes, seed and step, so that readers of one configuration skip the
 * others. Spark sorts within its bounds of memory. Nobody else may write to the directory.
 */
public final class CompactResults {
  /** A file takes about so much: enough for few files, little enough for one task to read. */
  public static final long TARGET_BYTES = 192L << 20;

  private static final String TARGET = "_target";
  private static final String POSITION = "_position";
  private static final StructType PLACES =
      DataTypes.createStructType(
          List.of(
              DataTypes.createStructField(Tables.TRIAL_ID.name(), DataTypes.StringType, false),
              DataTypes.createStructField(TARGET, DataTypes.IntegerType, false),
              DataTypes.createStructField(POSITION, DataTypes.IntegerType, false)));

  private final SparkSession spark;
  private final Storage storage;
  private final Map<String, String> hadoopSettings;
  private final ResultLayout layout;
  private final TableReplacement replacement;

  /**
   * A compaction, to be executed once.
   *
   * @param spark where rows are sorted
   * @param hadoopSettings of the driver, for executors
   * @param layout the result directory, as an absolute path or URI
   */
  public CompactResults(
      SparkSession spark, Map<String, String> hadoopSettings, ResultLayout layout) {
    this.spark = spark;
    this.storage = Storage.with(hadoopSettings);
    this.hadoopSettings = hadoopSettings;
    this.layout = layout;
    this.replacement = new TableReplacement(storage, layout);
  }

  /**
   * Compacts.
   *
   * @param columns the columns of the study's latest run
   * @param targetBytes about how large a new file may be
   * @throws IOException if a file cannot be read or written; the tables have the same rows then
   */
  public Result execute(StudyColumns columns, long targetBytes) throws IOException {
    new ResultStore(storage, layout, columns).prepare();
    List<BatchFile> files = files(columns.axes());
    Size before = Size.of(files);
    CompactionPlan plan = CompactionPlan.of(files, targetBytes);
    if (plan.merges().isEmpty()) {
      return new Result(before, before);
    }
    replacement.begin();
    for (Merge merge : plan.merges()) {
      write(merge);
    }
    for (String file : plan.kept()) {
      replacement.keep(file);
    }
    replacement.commit();
    return new Result(before, Size.of(files(columns.axes())));
  }

  private List<BatchFile> files(List<org.sweep.schema.Column> axes) throws IOException {
    List<BatchFile> files = new ArrayList<>();
    for (String path : storage.files(layout.trials(), ResultLayout.TABLE_SUFFIX)) {
      files.add(BatchFile.read(storage, layout, axes, path));
    }
    return files;
  }

  private void write(Merge merge) throws IOException {
    Dataset<Row> places = spark.createDataFrame(places(merge.targets()), PLACES).cache();
    try {
      List<String> trials =
          merge.sources().stream().map(file -> layout.trials() + "/" + file.name()).toList();
      write(trials, places, merge.targets(), replacement::newTrials);
      List<String> steps =
          merge.sources().stream()
              .filter(BatchFile::hasSteps)
              .map(file -> layout.steps() + "/" + file.name())
              .toList();
      if (!steps.isEmpty()) {
        write(steps, places, merge.targets(), replacement::newSteps);
      }
    } finally {
      places.unpersist();
    }
  }

  private static List<Row> places(List<Target> targets) {
    List<Row> rows = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      List<ContentId> trials = targets.get(target).trials();
      for (int position = 0; position < trials.size(); position++) {
        rows.add(RowFactory.create(trials.get(position).text(), target, position));
      }
    }
    return rows;
  }

  /** Writes the rows of some files of one table, and refuses to go on if any got lost. */
  private void write(
      List<String> sources,
      Dataset<Row> places,
      List<Target> targets,
      UnaryOperator<String> newPath)
      throws IOException {
    List<org.sweep.schema.Column> columns =
        new TableReader(storage).outline(sources.get(0)).columns();
    Dataset<Row> rows =
        spark.read().schema(SparkSchema.of(columns)).parquet(sources.toArray(new String[0]));
    List<String> paths = targets.stream().map(target -> newPath.apply(target.name())).toList();
    long written =
        sorted(rows, columns, places, targets.size())
            .mapPartitions(
                new WriteSorted(hadoopSettings, replacement.unfinished(), paths, columns),
                Encoders.LONG())
            .collectAsList()
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    long present = rows.count();
    if (written != present) {
      throw new IOException(
          "the %d files beside %s must have %d rows together, but %d were written; nothing changed"
              .formatted(sources.size(), sources.get(0), present, written));
    }
  }

  /** Rows in the order of their places, those of a target in one partition, target last. */
  private static Dataset<Row> sorted(
      Dataset<Row> rows, List<org.sweep.schema.Column> columns, Dataset<Row> places, int targets) {
    List<Column> order = new ArrayList<>(List.of(functions.col(TARGET), functions.col(POSITION)));
    List<Column> selected = new ArrayList<>();
    columns.forEach(column -> selected.add(rows.col("`" + column.name() + "`")));
    selected.add(functions.col(TARGET));
    selected.add(functions.col(POSITION));
    if (columns.contains(Tables.STEP)) {
      order.add(functions.col(Tables.STEP.name()));
    }
    return rows.join(
            functions.broadcast(places),
            rows.col(Tables.TRIAL_ID.name()).equalTo(places.col(Tables.TRIAL_ID.name())))
        .select(selected.toArray(new Column[0]))
        .repartitionByRange(targets, functions.col(TARGET))
        .sortWithinPartitions(order.toArray(new Column[0]));
  }

  /**
   * What is in a result directory's two tables.
   *
   * @param files how many
   * @param bytes in all
   */
  public record Size(long files, long bytes) {
    static Size of(List<BatchFile> batches) {
      return new Size(
          batches.stream().mapToLong(BatchFile::files).sum(),
          batches.stream().mapToLong(BatchFile::bytes).sum());
    }
  }

  /**
   * What came of it.
   *
   * @param before the tables as they were
   * @param after the tables as they are
   */
  public record Result(Size before, Size after) {
    /** Whether there was something to do. */
    public boolean hasChanged() {
      return !before.equals(after);
    }
  }
}
