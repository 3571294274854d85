package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.sweep.analysis.EvenlySpaced;

/**
 * Reads points that are square images: as many dimensions as a square of at least 4 x 4 pixels has,
 * and real points within [-1, 1].
 */
public final class ImageReader {
  /** Points of a step, the first. */
  public static final int MOST_IMAGES = 64;

  /** Steps of a trial: the first, the middle and the last. */
  public static final int MOST_STEPS = 3;

  /** Pixels of all trials together: twelve trials of 28 x 28. */
  private static final long MOST_PIXELS = 2_500_000;

  private static final int FEWEST_PIXELS = 16;
  private static final double NEARLY_ONE = 1 + 1e-6;

  private final ArtifactTables tables;
  private final Map<String, Integer> dimensions;
  private final List<ArtifactTrial> all;

  /**
   * The images in {@code tables}.
   *
   * @throws IOException if the artifacts cannot be read
   */
  public ImageReader(ArtifactTables tables) throws IOException {
    this.tables = tables;
    this.dimensions = tables.dimensions();
    boolean someAreSquare = dimensions.values().stream().anyMatch(ImageReader::isSquare);
    Set<String> within = someAreSquare && tables.open("samples") ? withinRange() : Set.of();
    this.all =
        tables
            .trials()
            .filter(trial -> within.contains(trial.trialId()))
            .filter(trial -> isSquare(dimensions.get(trial.trialId())))
            .toList();
    if (!all.isEmpty()) {
      tables.chooseSteps("samples", MOST_STEPS);
    }
  }

  /** The trials whose points are images. */
  public List<ArtifactTrial> trials() {
    return all;
  }

  /** Those of the trials that a page has room for, evenly spaced. */
  public List<ArtifactTrial> shown() {
    int largest =
        all.stream().mapToInt(trial -> dimensions.get(trial.trialId())).max().orElse(FEWEST_PIXELS);
    long ofTrial = (MOST_STEPS + 1L) * MOST_IMAGES * largest;
    return EvenlySpaced.of(all, (int) Math.max(1, MOST_PIXELS / ofTrial));
  }

  /** The images of a trial: real ones first, then by step. */
  public List<PointImages> read(ArtifactTrial trial) {
    int pixels = dimensions.get(trial.trialId());
    String columns = String.join(", ", tables.coordinates().subList(0, pixels));
    String sql =
        """
        SELECT CAST(NULL AS BIGINT) AS step, index, array(%1$s) AS pixels
        FROM real_samples WHERE trial_id = '%2$s' AND index < %3$d
        UNION ALL
        SELECT samples.step, index, array(%1$s) AS pixels
        FROM samples JOIN chosen_steps
        ON samples.trial_id = chosen_steps.trial_id AND samples.step = chosen_steps.step
        WHERE samples.trial_id = '%2$s' AND index < %3$d
        ORDER BY step NULLS FIRST, index
        """
            .formatted(columns, trial.trialId(), MOST_IMAGES);
    Map<Long, List<List<Double>>> bySteps = new TreeMap<>();
    for (Row row : tables.query(sql).collectAsList()) {
      Long step = row.getAs("step");
      bySteps
          .computeIfAbsent(step == null ? -1 : step, absent -> new ArrayList<>())
          .add(row.getList(row.fieldIndex("pixels")));
    }
    int side = side(pixels);
    List<PointImages> images = new ArrayList<>();
    bySteps.forEach(
        (step, list) ->
            images.add(new PointImages(trial, Optional.of(step).filter(s -> s >= 0), side, list)));
    return images;
  }

  /** The trials whose first real points are within [-1, 1]. */
  private Set<String> withinRange() {
    String sql =
        """
        SELECT trial_id, max(array_max(transform(array(%s), x -> abs(x)))) AS largest
        FROM real_samples WHERE index < %d GROUP BY trial_id
        """
            .formatted(String.join(", ", tables.coordinates()), MOST_IMAGES);
    Set<String> within = new HashSet<>();
    for (Row row : tables.query(sql).collectAsList()) {
      if (row.<Double>getAs("largest") <= NEARLY_ONE) {
        within.add(row.getAs("trial_id"));
      }
    }
    return within;
  }

  private static boolean isSquare(int dimensions) {
    int side = side(dimensions);
    return dimensions >= FEWEST_PIXELS && side * side == dimensions;
  }

  private static int side(int dimensions) {
    return (int) Math.round(Math.sqrt(dimensions));
  }
}
