package org.sweep.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Numbers;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;
import org.sweep.study.grid.Grid;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.grid.Product;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.trial.ParameterAveraging;

/** Reads the section {@code execution}: whether several workers train one trial together. */
final class ExecutionReader {
  static final String EXECUTION = "execution";
  static final String AVERAGING = "parameter-averaging";
  static final String WORKERS = "workers";
  static final String EVERY = "every";
  private static final String PROBLEM = "dl4j";
  private static final String OPTIMIZER = "from-configuration";
  private static final Declaration RULE =
      Declaration.of(
          AVERAGING,
          "several workers train one network",
          new Parameter(
              WORKERS, new Kind.Whole(1, 10_000), Optional.empty(), "how many train at a time"),
          new Parameter(
              EVERY,
              new Kind.Whole(1, 1_000_000),
              Optional.of(5L),
              "minibatches of each worker from one mean to the next"));

  private final Mistakes mistakes;

  ExecutionReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The rule, {@link ParameterAveraging#NONE} if there is none, empty if there are mistakes. */
  Optional<ParameterAveraging> read(Mapping section) {
    for (Mapping.Entry entry : section.entries()) {
      if (!entry.key().equals(AVERAGING)) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), List.of(AVERAGING)));
      }
    }
    Optional<Node> written = section.get(AVERAGING).filter(node -> !node.isAbsent());
    return written.isEmpty() ? Optional.of(ParameterAveraging.NONE) : rule(written.get());
  }

  private Optional<ParameterAveraging> rule(Node node) {
    if (!(node instanceof Mapping rule)) {
      String law = AVERAGING + " must be a mapping with the keys workers and every";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    if (rule.get(WORKERS).isEmpty()) {
      mistakes.add(Mistake.of(node.place(), AVERAGING + " must have the key " + WORKERS));
      return Optional.empty();
    }
    Optional<Map<String, Object>> given = new ParameterReader(mistakes).readAll(RULE, rule);
    return given
        .map(known -> Values.of(RULE, known))
        .map(
            values ->
                new ParameterAveraging((int) values.whole(WORKERS), (int) values.whole(EVERY)));
  }

  /**
   * Checks that DL4J can train every trial: it knows its own networks and their own updaters.
   *
   * @param place of the section
   * @param grid what is trained
   */
  void check(Place place, Grid grid) {
    String problem = grid.problem().declaration().name();
    if (!problem.equals(PROBLEM)) {
      mistakes.add(
          Mistake.of(place, "%s needs the problem %s".formatted(AVERAGING, PROBLEM), problem));
    }
    for (Product product : grid.products()) {
      Stream<String> others =
          product.entries().stream()
              .map(OptimizerEntry::name)
              .filter(name -> !name.equals(OPTIMIZER));
      others.findFirst().ifPresent(name -> mistakes.add(otherOptimizer(place, name)));
      product.learningRates().stream()
          .filter(rate -> rate != 1)
          .findFirst()
          .ifPresent(rate -> mistakes.add(otherRate(place, rate)));
    }
  }

  private static Mistake otherOptimizer(Place place, String name) {
    String law =
        "%s trains with the updaters of the network's configuration: optimizer must be %s"
            .formatted(AVERAGING, OPTIMIZER);
    return Mistake.of(place, law, name);
  }

  private static Mistake otherRate(Place place, double rate) {
    String law =
        AVERAGING
            + " trains with the rates of the network's configuration as they stand: learning-rate"
            + " must be 1";
    return Mistake.of(place, law, Numbers.text(rate));
  }
}
