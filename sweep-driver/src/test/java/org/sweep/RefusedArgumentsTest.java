package org.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.analysis.artifact.Extent;
import org.sweep.analysis.artifact.ScoreGrid;
import org.sweep.landscape.Landscape;
import org.sweep.prune.Asha;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.html.Resource;
import org.sweep.report.table.Sheet;
import org.sweep.store.TableSpec.At;
import org.sweep.study.GpuAmount;
import org.sweep.study.Refinement;
import org.sweep.study.value.Documents;
import org.sweep.trial.Rungs;

/** What public types refuse of their callers, with the law and the value. */
class RefusedArgumentsTest {
  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            () -> new Extent(1, 2, 0),
            "an extent must be finite with a side > 0, but was [1.0, 2.0] with side 0.0"),
        refusal(
            () -> new ScoreGrid(null, 0, List.of(0.0, 1.0), List.of(0.0), List.of(1.0), List.of()),
            "a grid of 1 x 2 points must have as many scores, but had 1"),
        refusal(
            () -> new Landscape(List.of(), null, List.of(), Optional.empty(), List.of()),
            "a landscape must have n x n points, n >= 2, but had 0"),
        refusal(() -> new Asha(Rungs.NONE, 1), "reduction-factor must be >= 2, but was 1"),
        refusal(() -> new Refinement(null, 1, 5), "until-ratio must be > 1, but was 1.0"),
        refusal(() -> new Refinement(null, 1.5, -1), "max-trials must be >= 0, but was -1"),
        refusal(() -> GpuAmount.NONE.trialsOn(2), "trials without GPUs are not bounded by GPUs"),
        refusal(
            () -> new Sheet("caption", List.of("one"), "", 0, List.of(List.of())),
            "a row must have 1 cells, but had 0"),
        refusal(
            () ->
                SpecificationTemplate.named(
                    JsonNodeFactory.instance.objectNode(), "marks", "points"),
            "no element of marks is called points"),
        refusal(() -> Resource.text("absent.js"), "no resource is called absent.js"),
        refusal(
            () -> Documents.NONE.text("network.json"),
            "no parameter here names a file, but one is network.json"),
        refusal(() -> At.of("first"), "at must be last or best, but was first"));
  }

  private static Arguments refusal(ThrowingCallable call, String message) {
    return arguments(call, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void namesTheLawAndTheValue(ThrowingCallable call, String message) {
    assertThatThrownBy(call).hasMessage(message);
  }
}
