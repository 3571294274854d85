package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.EvenlySpaced;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Tables;
import org.sweep.trial.AxisValue;

/**
 * The trials whose artifacts are drawn: all of them if they are few, else the first seed of each
 * configuration, and of more configurations than can be drawn some, evenly spaced. A folder of
 * artifacts without a row in {@code trials} counts for nothing.
 *
 * @param trials in the order of the study's axes, then of seeds
 * @param note what is drawn of how much, in a sentence; empty if there is nothing
 */
public record ArtifactTrials(List<ArtifactTrial> trials, String note) {
  /** More trials are not drawn: a page has to stay small. */
  public static final int MOST_TRIALS = 12;

  /** Copies the list. */
  public ArtifactTrials {
    trials = List.copyOf(trials);
  }

  /**
   * Chooses among the trials of a result directory.
   *
   * @throws IOException if the folder of artifacts cannot be listed
   */
  public static ArtifactTrials of(ResultTables tables) throws IOException {
    String folder = tables.layout().artifacts();
    if (!tables.storage().exists(folder)) {
      return new ArtifactTrials(List.of(), "");
    }
    List<Row> folders =
        tables.storage().folderNames(folder).stream().map(name -> RowFactory.create(name)).toList();
    tables.made(List.of(Tables.TRIAL_ID), folders).createOrReplaceTempView("artifact_folders");
    return chosen(byConfiguration(tables));
  }

  private static ArtifactTrials chosen(Map<List<AxisValue>, List<ArtifactTrial>> all) {
    int configurations = all.size();
    List<ArtifactTrial> trials = all.values().stream().flatMap(List::stream).toList();
    if (trials.isEmpty()) {
      return new ArtifactTrials(List.of(), "");
    }
    if (trials.size() <= MOST_TRIALS) {
      String note = "All trials that left some are drawn: %d.".formatted(trials.size());
      return new ArtifactTrials(trials, note);
    }
    List<ArtifactTrial> firsts =
        EvenlySpaced.of(all.values().stream().map(seeds -> seeds.get(0)).toList(), MOST_TRIALS);
    return new ArtifactTrials(
        firsts,
        "Drawn are %s, of each the first seed."
            .formatted(
                firsts.size() < configurations
                    ? firsts.size() + " of " + configurations + " configurations, evenly spaced"
                    : "all " + configurations + " configurations"));
  }

  /** Trials with artifacts by configuration, seeds ascending; no more of one than can be drawn. */
  private static Map<List<AxisValue>, List<ArtifactTrial>> byConfiguration(ResultTables tables) {
    String sql =
        """
        SELECT * FROM (
          SELECT trials.*, row_number() OVER (PARTITION BY configuration_id ORDER BY seed) AS place
          FROM trials JOIN artifact_folders ON trials.trial_id = artifact_folders.trial_id)
        WHERE place <= %d + 1 ORDER BY configuration_id, seed
        """
            .formatted(MOST_TRIALS);
    Comparator<List<AxisValue>> order = AxisOrder.ofPoints(tables.description().axes());
    Map<List<AxisValue>, List<ArtifactTrial>> byConfiguration = new TreeMap<>(order);
    for (Row row : tables.query(sql).collectAsList()) {
      List<AxisValue> axes = AxisCells.of(tables.description().axisColumns(), row::getAs);
      byConfiguration.computeIfAbsent(axes, absent -> new ArrayList<>()).add(trial(row, axes));
    }
    return byConfiguration;
  }

  private static ArtifactTrial trial(Row row, List<AxisValue> axes) {
    return new ArtifactTrial(
        row.getAs("trial_id"),
        axes,
        row.<Long>getAs("seed"),
        row.getAs("outcome"),
        row.<Long>getAs("steps"));
  }
}
