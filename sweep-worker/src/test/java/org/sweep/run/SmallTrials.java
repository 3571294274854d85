package org.sweep.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.TextbookMethods;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.gan.control.Controls;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.schema.Tables;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/** Short trials of every method, transform and control. */
final class SmallTrials {
  static final TransformType ADAM = Transforms.named("adam");

  private static final DataSets DATA = DataSets.with(Map.of());

  private SmallTrials() {}

  static Stream<Trial> textbookMethodsOnAGan() {
    return methods(gan(Map.of()), TextbookMethods.all());
  }

  static Stream<Trial> everyMethodOnAToy() {
    return methods(toy(), Methods.all());
  }

  private static Stream<Trial> methods(Selection problem, List<MethodType> types) {
    return types.stream().map(type -> trial(problem, Selection.plain(type.declaration()), ADAM));
  }

  static Stream<Trial> everyTransform() {
    Selection classifier =
        Selection.of(
            Problems.named("classifier").declaration(),
            Map.of(
                "dataset",
                Selection.plain(named(DataSets.declarations(), "digits")),
                "epochs",
                2L));
    return Transforms.all().stream()
        .filter(type -> type.needs() == TransformType.Needs.GRADIENT)
        .map(type -> trial(classifier, simultaneous(), type));
  }

  /** A network with dropout under its own updater with a schedule, and under Sweep's Adam. */
  static Stream<Trial> networks() {
    Selection problem =
        Selection.of(
            Problems.named("dl4j").declaration(),
            Map.of(
                "network",
                SmallNetwork.json(),
                "dataset",
                Selection.plain(named(DataSets.declarations(), "digits")),
                "batch-size",
                150L,
                "epochs",
                3L));
    return Stream.of("from-configuration", "adam")
        .map(name -> trial(problem, simultaneous(), Transforms.named(name)));
  }

  static Stream<Trial> everyControl() {
    return Controls.declarations().stream()
        .map(
            control ->
                gan(
                    Map.of(
                        "lipschitz", Selection.plain(control),
                        "orthogonal-regularization", 0.01,
                        "ema", 0.9)))
        .map(gan -> trial(gan, Selection.plain(Methods.named("alternating").declaration()), ADAM));
  }

  /** The last step of a trial. */
  static long stepsOf(Trial trial) {
    return outline(trial.configuration().problem()).steps();
  }

  /** The columns of a study of this trial alone. */
  static StudyColumns columns(Trial trial) {
    Selection method = trial.configuration().optimizer().method();
    List<Metric> metrics = new ArrayList<>(outline(trial.configuration().problem()).metrics());
    metrics.addAll(Methods.named(method.name()).metrics(method.values()));
    return new StudyColumns(
        List.of(),
        metrics,
        List.of(
            Tables.JACOBIAN_EIGENVALUES,
            Tables.STEP_SIZE_BOUND,
            Tables.SPECTRAL_RADIUS,
            Tables.STABILITY));
  }

  private static ProblemOutline outline(Selection problem) {
    try {
      return Problems.named(problem.name()).outline(problem.values(), DATA);
    } catch (InvalidProblem e) {
      throw new IllegalStateException(e);
    }
  }

  /** A trial of seed 1 and learning rate 1e-3. */
  static Trial trial(Selection problem, Selection method, TransformType transform) {
    Optimizer optimizer = new Optimizer(method, Selection.plain(transform.declaration()), 1e-3);
    Configuration configuration =
        new Configuration(problem, optimizer, new Recording(1), new StopRule(1e6));
    return new Trial("study", configuration, List.of(), 1);
  }

  /** The same trial, its numbers elsewhere. */
  static Trial on(BackendChoice backend, Trial trial) {
    return new Trial(trial.study(), trial.configuration().on(backend), trial.axes(), trial.seed());
  }

  static Selection simultaneous() {
    return Selection.plain(Methods.named("simultaneous").declaration());
  }

  /** A classifier of the embedded digits. */
  static Selection digits(Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>(given);
    values.put(
        "dataset",
        Selection.plain(
            DataSets.declarations().stream()
                .filter(declaration -> declaration.name().equals("digits"))
                .findFirst()
                .orElseThrow()));
    return Selection.of(Problems.named("classifier").declaration(), values);
  }

  /** A small GAN, 30 steps, artifacts every 10. */
  static Selection gan(Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>();
    values.put("latent", 4L);
    values.put("discriminator-hidden", List.of(8L));
    values.put("generator-hidden", List.of(8L));
    values.put("batch-size", 32L);
    values.put("steps", 30L);
    values.put("metrics-every", 10L);
    values.put("artifacts-every", 10L);
    values.put("artifact-samples", 10L);
    values.putAll(given);
    return Selection.of(Problems.named("gan").declaration(), values);
  }

  /** A quadratic game of 30 steps. */
  static Selection toy() {
    return Selection.of(Problems.named("quadratic-game").declaration(), Map.of("steps", 30L));
  }

  private static Declaration named(List<Declaration> declarations, String name) {
    return declarations.stream()
        .filter(declaration -> declaration.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
