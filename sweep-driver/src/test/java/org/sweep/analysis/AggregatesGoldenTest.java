package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.trial.Outcome;

/** {@code summary} and {@code curves} beside SciPy: src/test/python/aggregates_golden.py. */
class AggregatesGoldenTest {
  private static final String CURVES = "curves";

  @TempDir static Path root;
  private static JsonNode golden;
  private static ResultTables tables;

  @BeforeAll
  static void write() throws IOException {
    try (InputStream in =
        AggregatesGoldenTest.class.getResourceAsStream("/golden/aggregates.json")) {
      golden = new ObjectMapper().readTree(in);
    }
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(100));
    for (JsonNode group : golden.get("summary")) {
      for (int seed = 1; seed <= group.get("values").size(); seed++) {
        double value = group.get("values").get(seed - 1).doubleValue();
        results.completed(point(name(group), 0.1), seed, value, value, value);
      }
    }
    long seed = 1;
    for (JsonNode values : golden.get(CURVES).get("seeds")) {
      results.trial(point(CURVES, 0.1), seed++, new Outcome.Completed(), steps(values));
    }
    tables = ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
    new WriteAggregates(tables).execute();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  private static String name(JsonNode group) {
    return "seeds-" + group.get("n").intValue();
  }

  private static List<Step> steps(JsonNode values) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i).isNull() ? null : (Double) values.get(i).doubleValue();
      steps.add(Step.of(golden.get(CURVES).get("steps").get(i).longValue(), value));
    }
    return steps;
  }

  @Test
  void summarizesSeedsAsSciPyDoes() throws IOException {
    List<SummaryRow> rows = Summary.read(tables);
    for (JsonNode group : golden.get("summary")) {
      SummaryRow row =
          rows.stream()
              .filter(one -> one.axes().get(0).value().equals(name(group)))
              .findFirst()
              .orElseThrow();
      Statistics actual = row.statistics().orElseThrow();
      assertThat(actual.n()).isEqualTo(group.get("n").longValue());
      assertThat(actual.mean()).isCloseTo(group.get("mean").doubleValue(), within(1e-12));
      assertThat(actual.median()).isCloseTo(group.get("median").doubleValue(), within(1e-12));
      assertThat(actual.interquartileMean())
          .isCloseTo(group.get("interquartile_mean").doubleValue(), within(1e-12));
      assertThat(actual.min()).isEqualTo(group.get("min").doubleValue());
      assertThat(actual.max()).isEqualTo(group.get("max").doubleValue());
      assertThat(actual.spread().isPresent()).isEqualTo(group.has("sd"));
      actual.spread().ifPresent(spread -> assertSame(spread, group));
    }
  }

  private static void assertSame(Statistics.Spread actual, JsonNode expected) {
    assertThat(actual.sd()).isCloseTo(expected.get("sd").doubleValue(), within(1e-12));
    assertThat(actual.low()).isCloseTo(expected.get("low").doubleValue(), within(1e-10));
    assertThat(actual.high()).isCloseTo(expected.get("high").doubleValue(), within(1e-10));
  }

  @Test
  void drawsSeedsAsSciPyDoes() throws IOException {
    List<Row> rows =
        tables
            .readDerived(Curves.TABLE, Curves.columns(tables.description().axisColumns()))
            .where("optimizer = '" + CURVES + "'")
            .orderBy("step")
            .collectAsList();
    JsonNode bins = golden.get(CURVES).get("bins");
    assertThat(rows).hasSize(bins.size()).hasSize(4);
    for (int i = 0; i < rows.size(); i++) {
      for (String name : List.of("step", "seeds", "n")) {
        assertThat(rows.get(i).<Long>getAs(name)).isEqualTo(bins.get(i).get(name).longValue());
      }
      for (String name : List.of("mean", "median", "lower_quartile", "upper_quartile")) {
        assertThat(rows.get(i).<Double>getAs(name))
            .isCloseTo(bins.get(i).get(name).doubleValue(), within(1e-12));
      }
      for (String name : List.of("min", "max")) {
        assertThat(rows.get(i).<Double>getAs(name)).isEqualTo(bins.get(i).get(name).doubleValue());
      }
      assertInterval(rows.get(i), bins.get(i));
    }
  }

  private static void assertInterval(Row row, JsonNode expected) {
    for (String name : List.of("low", "high")) {
      Double actual = row.getAs(name);
      if (expected.has(name)) {
        assertThat(actual).isCloseTo(expected.get(name).doubleValue(), within(1e-10));
      } else {
        assertThat(actual).isNull();
      }
    }
  }
}
