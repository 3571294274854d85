package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.EvenlySpaced;
import org.sweep.analysis.ResultTables;
import org.sweep.output.ResultLayout;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/** The artifacts of some trials as tables of Spark SQL, each by the name of its files. */
public final class ArtifactTables {
  private final ResultTables tables;
  private final Map<String, ArtifactTrial> trials = new LinkedHashMap<>();
  private final Map<String, Integer> dimensions = new HashMap<>();

  /** Artifacts of {@code trials} in the result directory of {@code tables}. */
  public ArtifactTables(ResultTables tables, List<ArtifactTrial> trials) {
    this.tables = tables;
    trials.forEach(trial -> this.trials.put(trial.trialId(), trial));
  }

  /** Whether a trial has such an artifact, which is then a table. */
  boolean open(String artifact) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String trial : trials.keySet()) {
      String folder = tables.layout().artifacts() + "/" + trial;
      String path = folder + "/" + artifact + ResultLayout.TABLE_SUFFIX;
      if (tables.storage().exists(path)) {
        paths.add(path);
      }
    }
    if (!paths.isEmpty()) {
      tables.readFiles(paths).createOrReplaceTempView(artifact);
    }
    return !paths.isEmpty();
  }

  Dataset<Row> query(String sql) {
    return tables.query(sql);
  }

  void make(String view, List<Column> columns, List<Row> rows) {
    tables.made(columns, rows).createOrReplaceTempView(view);
  }

  /** The trials in their order. */
  Stream<ArtifactTrial> trials() {
    return trials.values().stream();
  }

  ArtifactTrial trial(Row row) {
    return trials.get(row.<String>getAs("trial_id"));
  }

  /**
   * Makes the table {@code chosen_steps} ({@code trial_id}, {@code step}): of each trial at most
   * {@code most} steps of an artifact, evenly spaced, the first and the last included.
   */
  void chooseSteps(String artifact, int most) {
    Map<String, List<Long>> steps = new HashMap<>();
    for (Row row : query("SELECT DISTINCT trial_id, step FROM " + artifact).collectAsList()) {
      String trial = row.getAs("trial_id");
      steps.computeIfAbsent(trial, absent -> new ArrayList<>()).add(row.<Long>getAs("step"));
    }
    List<Row> chosen = new ArrayList<>();
    steps.forEach(
        (trial, all) ->
            EvenlySpaced.of(all.stream().sorted().toList(), most)
                .forEach(step -> chosen.add(RowFactory.create(trial, step))));
    make("chosen_steps", List.of(Tables.TRIAL_ID, Tables.STEP), chosen);
  }

  /** The dimensions of points, by trial; none for a trial without real ones. */
  Map<String, Integer> dimensions() throws IOException {
    if (dimensions.isEmpty() && open("real_samples")) {
      String columns = String.join(", ", coordinates());
      String sql =
          """
          SELECT trial_id, size(filter(array(%s), x -> x IS NOT NULL)) AS dimensions
          FROM real_samples WHERE index = 0
          """
              .formatted(columns);
      for (Row row : query(sql).collectAsList()) {
        dimensions.put(row.getAs("trial_id"), row.<Integer>getAs("dimensions"));
      }
    }
    return dimensions;
  }

  /** The columns x_0, x_1, ... of {@code real_samples}, as many as the longest points have. */
  List<String> coordinates() {
    return Stream.of(query("SELECT * FROM real_samples").columns())
        .filter(column -> column.matches("x_\\d+"))
        .toList();
  }
}
