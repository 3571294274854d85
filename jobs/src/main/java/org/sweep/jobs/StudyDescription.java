package org.sweep.jobs;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.output.Ending.Place;
import org.sweep.run.TrialRunner;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.study.Aims;
import org.sweep.study.Report;
import org.sweep.study.ResolvedStudy;
import org.sweep.study.StudySpec;
import org.sweep.study.grid.Axis;
import org.sweep.trial.Trial;

/**
 * The {@code study.yaml} of a result directory: the study as resolved, and what its tables hold.
 */
final class StudyDescription {
  private final StudySpec study;
  private final List<Trial> trials;

  /** The description of {@code study}, whose trials these are. */
  StudyDescription(StudySpec study, List<Trial> trials) {
    this.study = study;
    this.trials = trials;
  }

  /**
   * The file's text.
   *
   * @param spark version and master of Spark
   */
  String text(String spark) {
    ResultDescription description =
        new ResultDescription(
            study.name(),
            axes(),
            study.metrics(),
            table(),
            questions(),
            trials.size(),
            provenance(spark));
    return ResolvedStudy.text(study) + description.block();
  }

  /** Values that refinement adds lie between those of the grid, not behind them. */
  private List<AxisColumn> axes() {
    Optional<Column> refined =
        study.aims().refinement().map(refinement -> refinement.axis().column());
    return AxisColumn.of(study.axisColumns(), () -> trials.stream().map(Trial::axes).iterator())
        .stream()
        .map(axis -> refined.filter(axis.column()::equals).map(AxisColumn::unordered).orElse(axis))
        .toList();
  }

  private TableSpec table() {
    Report report = study.report();
    return new TableSpec(
        report.metric().name(),
        report.at(),
        report.rows().column().name(),
        report.columns().column().name());
  }

  private Questions questions() {
    Aims aims = study.aims();
    List<Axis> problem = study.axes().stream().filter(Axis.OfProblem.class::isInstance).toList();
    return new Questions(
        names(problem),
        names(aims.compare()),
        aims.thresholdAxis().column().name(),
        aims.target(),
        aims.success());
  }

  private static List<String> names(List<Axis> axes) {
    return axes.stream().map(axis -> axis.column().name()).toList();
  }

  private SortedMap<String, String> provenance(String spark) {
    Place place = TrialRunner.place();
    SortedMap<String, String> provenance = new TreeMap<>();
    provenance.put("code version", place.codeVersion());
    provenance.put("driver host", place.host());
    provenance.put("driver backend", place.backend());
    provenance.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    provenance.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    provenance.put("spark", spark);
    study
        .outlines()
        .byProblem()
        .values()
        .forEach(outline -> outline.provenance().forEach((k, v) -> provenance.put("data " + k, v)));
    return provenance;
  }
}
