package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Run;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;

/** Contests with made-up values: optimizers, learning rates, and data sets as tasks. */
final class Contests {
  static final Column OPTIMIZER = Column.text("optimizer");
  static final Column RATE = Column.real("learning_rate");
  static final Column DATA = Column.text("dataset");
  static final double NONE = Double.NaN;

  private final Metric metric;
  private final Map<List<AxisValue>, List<Run>> runs = new LinkedHashMap<>();

  private Contests(Metric metric) {
    this.metric = metric;
  }

  static Contests higher() {
    return new Contests(Metric.higher("test_accuracy"));
  }

  static Contests lower() {
    return new Contests(Metric.lower("test_loss"));
  }

  /** The runs of a configuration, by seeds from 1 on; NaN is a run without a value. */
  Contests add(String optimizer, double rate, String data, double... values) {
    List<Run> ofPoint = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean isNone = Double.isNaN(values[i]);
      ofPoint.add(
          new Run(
              optimizer + " " + rate + " " + data + " " + (i + 1),
              i + 1,
              isNone ? OptionalDouble.empty() : OptionalDouble.of(values[i])));
    }
    runs.put(
        List.of(
            new AxisValue(OPTIMIZER, optimizer),
            new AxisValue(RATE, rate),
            new AxisValue(DATA, data)),
        ofPoint);
    return this;
  }

  Contest contest() {
    List<AxisColumn> axes =
        List.of(
            AxisColumn.unordered(OPTIMIZER),
            AxisColumn.unordered(RATE),
            AxisColumn.unordered(DATA));
    ResultDescription description =
        new ResultDescription(
            "made-up",
            axes,
            List.of(metric),
            new TableSpec(metric.name(), At.LAST, "optimizer", "learning_rate"),
            new Questions(
                List.of("dataset"),
                List.of("optimizer"),
                "learning_rate",
                Optional.empty(),
                Optional.empty()),
            1,
            new TreeMap<>());
    List<Candidate> candidates = new ArrayList<>();
    runs.forEach(
        (point, ofPoint) -> candidates.add(new Candidate(point.toString(), point, ofPoint)));
    return new Contest(description, candidates);
  }

  static List<AxisValue> contender(String optimizer) {
    return List.of(new AxisValue(OPTIMIZER, optimizer));
  }

  static List<AxisValue> task(String data) {
    return List.of(new AxisValue(DATA, data));
  }
}
