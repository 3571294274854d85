package org.sweep.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.transform.Transforms;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/** Trials of a network with one hidden unit on the embedded digits: some milliseconds each. */
public final class TinyTrials {
  public static final Column OPTIMIZER = Column.text("optimizer");
  public static final StudyColumns COLUMNS =
      new StudyColumns(
          List.of(OPTIMIZER),
          List.of(
              Metric.lower("training_loss"),
              Metric.lower("test_loss"),
              Metric.higher("test_accuracy")),
          List.of());

  private TinyTrials() {}

  /** Trials of seeds 1 to {@code number}, of one epoch, that is 23 steps. */
  public static List<Trial> of(int number) {
    List<Trial> trials = new ArrayList<>();
    for (long seed = 1; seed <= number; seed++) {
      trials.add(trial("sgd", seed));
    }
    return trials;
  }

  public static Trial trial(String label, long seed) {
    return trial(Selection.plain(dataSet("digits")), label, seed);
  }

  /** A trial of another kind. */
  public static Trial adam(long seed) {
    return trial(Selection.plain(dataSet("digits")), "adam", seed);
  }

  /** A trial on data that are not there. */
  public static Trial unreadable(Path absent, long seed) {
    return trial(Selection.of(dataSet("idx"), Map.of("path", absent.toString())), "sgd", seed);
  }

  private static Trial trial(Selection data, String label, long seed) {
    Selection classifier =
        Selection.of(
            Problems.named("classifier").declaration(),
            Map.of("dataset", data, "hidden", List.of(1L), "epochs", 1L));
    Optimizer optimizer =
        new Optimizer(
            Selection.plain(Methods.named("simultaneous").declaration()),
            Selection.plain(Transforms.named(label.equals("adam") ? label : "sgd").declaration()),
            0.1);
    Configuration configuration =
        new Configuration(classifier, optimizer, new Recording(1), new StopRule(1e6));
    return new Trial("tiny", configuration, List.of(new AxisValue(OPTIMIZER, label)), seed);
  }

  private static Declaration dataSet(String name) {
    return DataSets.declarations().stream()
        .filter(declaration -> declaration.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
