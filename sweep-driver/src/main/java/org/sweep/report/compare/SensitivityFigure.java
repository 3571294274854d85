package org.sweep.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.sweep.analysis.compare.Sensitivity;
import org.sweep.analysis.compare.SensitivityPoint;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Run;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.trial.AxisValue;

/**
 * The report's metric against the learning rate (DeepOBS, Schneider, Balles and Hennig, ICLR 2019):
 * a panel per task, a line per contender, a mark per seed.
 */
final class SensitivityFigure {
  private static final int MOST_PANELS = 12;
  private static final int MOST_MARKS = 3000;

  /** From this ratio of learning rates on their axis is logarithmic. */
  private static final double WIDE_RATES = 20;

  private static final double WIDE_VALUES = 100;

  private final Contest contest;
  private final ContenderLooks looks;
  private final List<SensitivityPoint> points;

  SensitivityFigure(Contest contest, ContenderLooks looks, List<SensitivityPoint> points) {
    this.contest = contest;
    this.looks = looks;
    this.points =
        points.stream()
            .filter(point -> point.axis().equals(Sensitivity.LEARNING_RATE))
            .filter(point -> looks.shown().contains(point.contender()))
            .toList();
  }

  /** The figure; empty where no learning rate was tuned. */
  Optional<Figure> figure() {
    List<Panel> panels =
        contest.tasks().stream().limit(MOST_PANELS).flatMap(task -> panel(task).stream()).toList();
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                "Sensitivity to the learning rate",
                note(),
                looks.legend(),
                Optional.empty(),
                new TreeMap<>(),
                panels));
  }

  private String note() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Lines are means of %s over seeds at the best other settings, bands their 95 %% t-intervals,"
                .formatted(contest.metric().name())
            + " rings single seeds. A cross at the edge: seeds that diverged or have no value.");
    if (contest.tasks().size() > MOST_PANELS) {
      sentences.add(
          "The first %d of %d tasks are shown.".formatted(MOST_PANELS, contest.tasks().size()));
    }
    sentences.add(looks.note());
    return String.join(" ", sentences).strip();
  }

  private Optional<Panel> panel(List<AxisValue> task) {
    List<SensitivityPoint> ofTask =
        points.stream().filter(point -> point.task().equals(task)).toList();
    DoubleStream values =
        ofTask.stream().flatMapToDouble(point -> Arrays.stream(point.candidate().values()));
    if (ofTask.stream().allMatch(point -> point.mean().isEmpty())) {
      return Optional.empty();
    }
    ValueScale scale = ValueScale.of(values, WIDE_VALUES);
    ObjectNode specification =
        SpecificationTemplate.of(SensitivityFigure.class, "sensitivity.vl.json");
    scale.fill(specification.withObject("/encoding/y/scale"));
    specification.withObject("/encoding/y/axis").put("title", contest.metric().name());
    ValueScale.of(ofTask.stream().mapToDouble(SensitivityPoint::value), WIDE_RATES)
        .fill(specification.withObject("/encoding/x/scale"));
    String label = Optimizers.label(task);
    String description = contest.metric().name() + " of each contender over the learning rate";
    return Optional.of(
        new Panel(
            label,
            "",
            label.isEmpty() ? description : description + ", " + label,
            specification,
            data(ofTask, scale)));
  }

  private Map<String, JsonNode> data(List<SensitivityPoint> ofTask, ValueScale scale) {
    ArrayNode means = JsonNodeFactory.instance.arrayNode();
    ArrayNode runs = JsonNodeFactory.instance.arrayNode();
    ArrayNode unfinished = JsonNodeFactory.instance.arrayNode();
    for (SensitivityPoint point : ofTask) {
      addMean(means, point, scale);
      point.candidate().runs().stream()
          .filter(run -> !run.isUnfinished())
          .limit(Math.max(1, MOST_MARKS / Math.max(1, points.size())))
          .forEach(run -> addRun(runs, point, run));
      if (point.candidate().unfinished() > 0) {
        row(unfinished, point)
            .put("edge", contest.sign() > 0 ? scale.low() : scale.high())
            .put("unfinished", point.candidate().unfinished());
      }
    }
    return Map.of("means", means, "runs", runs, "unfinished", unfinished);
  }

  private void addMean(ArrayNode means, SensitivityPoint point, ValueScale scale) {
    point
        .mean()
        .ifPresent(
            mean -> {
              ObjectNode row = row(means, point).put("mean", mean.value());
              row.put("n", point.candidate().values().length);
              row.put("unfinished", point.candidate().unfinished());
              mean.interval()
                  .ifPresent(
                      ends ->
                          row.put("low", ends.low())
                              .put("high", ends.high())
                              .put("bandLow", scale.clamped(ends.low()))
                              .put("bandHigh", scale.clamped(ends.high())));
            });
  }

  private void addRun(ArrayNode runs, SensitivityPoint point, Run run) {
    row(runs, point).put("seed", run.seed()).put("value", run.value().orElseThrow());
  }

  private ObjectNode row(ArrayNode rows, SensitivityPoint point) {
    return looks.row(rows, point.contender()).put("rate", point.value());
  }
}
