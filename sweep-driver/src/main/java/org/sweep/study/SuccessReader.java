package org.sweep.study;

import java.util.List;
import java.util.Optional;
import org.sweep.schema.Metric;
import org.sweep.spec.Parameter;
import org.sweep.store.SuccessRule;
import org.sweep.store.SuccessRule.Of;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Node;

/** Reads the section {@code success}. */
final class SuccessReader {
  static final String SUCCESS = "success";
  static final String OF = "of";
  static final String OVER_LAST = "over-last";
  private static final String START = "start";
  private static final Parameter SCALE =
      Parameter.choice(OF, List.of("value", START), "what the bound's number means");
  private static final Parameter STEPS =
      Parameter.whole(OVER_LAST, 0, 0, "steps before the last in which the bound must hold");

  private final BoundReader bounds;

  /**
   * A reader for the rule of a study.
   *
   * @param metrics the study's metrics; empty if they are not known because of a mistake
   */
  SuccessReader(List<Metric> metrics, Mistakes mistakes) {
    this.bounds = new BoundReader(metrics, mistakes);
  }

  /** The rule, empty if there are mistakes. */
  Optional<SuccessRule> read(Node section) {
    return bounds
        .read(SUCCESS, section, SCALE, STEPS)
        .map(
            read ->
                new SuccessRule(
                    read.bound(),
                    START.equals(read.given().get(OF)) ? Of.START : Of.VALUE,
                    (Long) read.given().getOrDefault(OVER_LAST, 0L)));
  }
}
