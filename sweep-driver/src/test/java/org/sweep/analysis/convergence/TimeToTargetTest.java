package org.sweep.analysis.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.Share;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.ReadContest;
import org.sweep.schema.Column;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;

/** A race whose times are known by hand. */
class TimeToTargetTest {
  @TempDir private static Path root;
  private static Race given;
  private static Race derived;

  private record Race(
      Targets targets, List<Map<String, Object>> trials, Map<String, Map<String, Object>> rows) {}

  @BeforeAll
  static void compute() throws IOException {
    given = race("given", Optional.of(new Bound("training_loss", Side.AT_MOST, 45)));
    derived = race("derived", Optional.empty());
  }

  @Test
  void derivesATargetForEachTask() {
    Map<String, Map<String, Object>> rows = derived.rows;
    assertThat(derived.targets.given()).isEmpty();
    assertThat(rows)
        .containsOnlyKeys("short sgd 0.1", "short sgd 0.01", "short adam 0.1", "long sgd 0.1");
    assertThat(rows.get("short sgd 0.1").get("target"))
        .as("the median of 50, sgd's mean at its better rate, and 30, adam's")
        .isEqualTo(40.0);
    assertThat(rows.get("long sgd 0.1").get("target")).isEqualTo(10.0);
    assertThat(rows.get("short sgd 0.1").get("tuned")).isEqualTo(true);
    assertThat(rows.get("short sgd 0.01").get("tuned")).isEqualTo(false);
    assertThat(rows.get("short adam 0.1").get("tuned")).isEqualTo(true);
  }

  @Test
  void countsHowTrialsEnded() {
    Map<String, Object> adam = given.rows.get("short adam 0.1");
    assertThat(adam.get("n")).as("without the failed one").isEqualTo(4L);
    assertThat(adam.get("reached")).isEqualTo(1L);
    assertThat(adam.get("diverged")).isEqualTo(1L);
    assertThat(adam.get("censored")).isEqualTo(2L);
    assertThat(adam.get("last_censored_steps")).isEqualTo(50.0);
    assertThat(adam.get("share")).as("of the two that were not cut off").isEqualTo(0.5);
    assertThat(adam.get("median_steps")).as("S = 1/2 at 55: one of two at risk").isEqualTo(55.0);
    Map<String, Object> sgd = given.rows.get("short sgd 0.1");
    assertThat(sgd.get("median_steps")).isEqualTo(55.0);
    assertThat(sgd.get("reached")).isEqualTo(1L);
    assertThat(sgd.get("share_low")).isEqualTo(new Share(1, 2).low());
  }

  @Test
  void restrictsMeansToACommonHorizon() {
    Map<String, Map<String, Object>> rows = given.rows;
    for (String name : List.of("short sgd 0.1", "short sgd 0.01", "short adam 0.1")) {
      assertThat(rows.get(name).get("horizon_steps")).as(name).isEqualTo(20.0);
      assertThat(rows.get(name).get("restricted_mean_steps")).isEqualTo(20.0);
    }
    assertThat(rows.get("long sgd 0.1").get("horizon_steps")).as("all reached it").isEqualTo(55.0);
  }

  @Test
  void takesTheFirstRecordedStepAtTheTarget() {
    List<Object> steps = new ArrayList<>();
    List<Object> seconds = new ArrayList<>();
    for (Map<String, Object> trial : given.trials) {
      if (trial.containsKey("steps_to_target")) {
        steps.add(trial.get("steps_to_target"));
        seconds.add(trial.get("seconds_to_target"));
        assertThat((Double) trial.get("seconds_to_target"))
            .isCloseTo(
                (Double) trial.get("seconds") * 55 / (Long) trial.get("steps"), within(1e-12));
      }
    }
    assertThat(steps).containsExactly(55L, 55L, 55L);
    assertThat(seconds).doesNotContainNull();
  }

  @Test
  void saysNothingOfAMetricThatIsNotThere() throws IOException {
    assertThat(race("other", Optional.of(new Bound("test_accuracy", Side.AT_LEAST, 0.9))).rows)
        .isEmpty();
  }

  private static Race race(String folder, Optional<Bound> target) throws IOException {
    FabricatedRace race = new FabricatedRace(root.resolve(folder));
    race.describe(target);
    race.write();
    try (ResultTables tables = race.open()) {
      Contest contest = new ReadContest(tables).execute();
      Targets targets = new Targets(contest);
      List<Map<String, Object>> trials =
          new Convergence(tables, contest, targets)
              .rows().collectAsList().stream().map(TimeToTargetTest::map).toList();
      TimeToTarget times = new TimeToTarget(contest, targets, trials);
      Map<String, Map<String, Object>> rows = new HashMap<>();
      List<Column> columns = TimeToTarget.table(tables.description()).columns();
      for (Row row : times.rows()) {
        assertThat(row.size()).isEqualTo(columns.size());
        Map<String, Object> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.put(columns.get(i).name(), row.get(i));
        }
        rows.put(
            cells.get("game") + " " + cells.get("optimizer") + " " + cells.get("learning_rate"),
            cells);
      }
      return new Race(targets, trials, rows);
    }
  }

  private static Map<String, Object> map(Row row) {
    Map<String, Object> cells = new HashMap<>();
    for (String name : row.schema().fieldNames()) {
      if (row.getAs(name) != null) {
        cells.put(name, row.getAs(name));
      }
    }
    return cells;
  }
}
