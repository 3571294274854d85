package org.sweep.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.evaluation.Evaluations;
import org.sweep.output.ArtifactFolder;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.spec.Selection;
import org.sweep.study.StudySpec;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Trial;

/**
 * Scores the stored networks of a study's finished trials on the test sets of their problems and
 * writes {@code evaluation}.
 */
public final class EvaluateNetworks {
  /** The parameter that names a problem's data. */
  static final String DATASET = "dataset";

  private final SparkSession spark;
  private final Storage storage;
  private final ResultLayout layout;
  private final StudySpec study;
  private final Map<String, String> hadoopSettings;
  private final Map<Selection, ScoreNetworks> tests = new HashMap<>();

  /**
   * An evaluation, to be executed once.
   *
   * @param layout the result directory
   * @param study the study of that directory
   * @param hadoopSettings what executors need to read its data
   */
  public EvaluateNetworks(
      SparkSession spark,
      ResultLayout layout,
      StudySpec study,
      Map<String, String> hadoopSettings) {
    this.spark = spark;
    this.storage = Storage.with(hadoopSettings);
    this.layout = layout;
    this.study = study;
    this.hadoopSettings = Map.copyOf(hadoopSettings);
  }

  /**
   * What was scored.
   *
   * @param path the file of the table; empty if no trial stored a network
   * @param findings what came out, in sentences
   * @param without finished trials that stored no network
   */
  public record Result(Optional<String> path, List<String> findings, int without) {
    /** Copies the sentences. */
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Scores and writes.
   *
   * @throws IOException if something cannot be read or written
   */
  public Result execute() throws IOException {
    try (ResultTables tables = ResultTables.open(spark, storage, layout)) {
      Map<String, Double> recorded = Evaluations.recorded(tables);
      List<Row> rows = new ArrayList<>();
      List<Trial> finished = finished(tables);
      for (Trial trial : finished) {
        Optional<Score> score = score(trial);
        if (score.isPresent()) {
          rows.add(row(trial, score.get(), recorded.get(trial.id().text())));
        }
      }
      int without = finished.size() - rows.size();
      if (rows.isEmpty()) {
        return new Result(Optional.empty(), List.of(), without);
      }
      String path = Evaluations.write(tables, rows);
      return new Result(Optional.of(path), Evaluations.findings(tables), without);
    }
  }

  private List<Trial> finished(ResultTables tables) {
    Set<String> finished =
        tables
            .query("SELECT trial_id FROM trials WHERE outcome IN ('completed', 'plateaued')")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
    Map<String, Trial> distinct = new LinkedHashMap<>();
    for (Trial trial : study.trials()) {
      if (finished.contains(trial.id().text())) {
        distinct.putIfAbsent(trial.id().text(), trial);
      }
    }
    return List.copyOf(distinct.values());
  }

  /** Only problems with a data set have a test set. */
  private Optional<Score> score(Trial trial) throws IOException {
    Selection problem = trial.configuration().problem();
    if (!(problem.values().byName().get(DATASET) instanceof Selection)) {
      return Optional.empty();
    }
    ScoreNetworks test = tests.get(problem);
    if (test == null) {
      JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      test = new ScoreNetworks(context, problem, hadoopSettings);
      tests.put(problem, test);
    }
    return test.score(ArtifactFolder.of(storage, layout, trial.id()), trial.id().text());
  }

  private static Row row(Trial trial, Score score, Double recorded) {
    List<Object> cells = new ArrayList<>();
    cells.add(trial.study());
    trial.axes().stream().map(AxisValue::value).forEach(cells::add);
    cells.add(trial.seed());
    cells.add(trial.id().text());
    cells.add(trial.configuration().id().text());
    cells.add(score.samples());
    cells.add(score.accuracy());
    cells.add(recorded);
    cells.add(score.f1());
    cells.add(score.confusion().toString());
    return RowFactory.create(cells.toArray());
  }
}
