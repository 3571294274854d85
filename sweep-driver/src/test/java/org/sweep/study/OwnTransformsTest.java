package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.section.Vocabulary;

/** Transforms of users, with parameters as none of Sweep's has them. */
class OwnTransformsTest {
  private static final int MANY = 41;

  @Test
  void mustBeGivenWhatHasNoDefault() {
    Declaration shifted =
        Declaration.of("shifted", "w <- w + by", Parameter.requiredText("by", "how far"));

    assertThat(
            mistakes(
                shifted,
                """
                study: a
                problem: {type: classifier, dataset: digits}
                grid: {optimizer: shifted, learning-rate: 1}
                """))
        .containsExactly("shifted needs a value for by (study.yaml:3, grid.optimizer)");
  }

  @Test
  void canHaveMoreParametersThanAHaltonSampleHasAxes() {
    Parameter[] parameters =
        IntStream.range(0, MANY)
            .mapToObj(i -> Parameter.real("p" + i, Range.positive(), 1, "a number"))
            .toArray(Parameter[]::new);
    String axes =
        IntStream.range(0, MANY)
            .mapToObj(i -> "    optimizer.many.p" + i + ": {from: 1, to: 2}\n")
            .collect(Collectors.joining());
    String study =
        """
        study: a
        problem: {type: classifier, dataset: digits}
        sample:
          method: halton
          budget: 4
          axes:
            optimizer: [many]
            learning-rate: {from: 0.1, to: 1}
        """;

    assertThat(mistakes(Declaration.of("many", "w <- w", parameters), study + axes))
        .containsExactly(
            "a halton sample must have at most 40 axes, but was 43 (study.yaml:3, sample)");
  }

  private static List<String> mistakes(Declaration declaration, String study) {
    List<TransformType> transforms = new ArrayList<>(Transforms.all());
    TransformType sgd = Transforms.named("sgd");
    transforms.add(new TransformType(declaration, sgd.factory(), sgd.needs()));
    StudyReader reader =
        new StudyReader(
            new Vocabulary(
                List.of(Problems.named("classifier")),
                List.of(Methods.named("simultaneous")),
                transforms,
                DataSets.with(Map.of())));
    InvalidStudy invalid =
        catchThrowableOfType(InvalidStudy.class, () -> reader.read(Studies.FILE, study, List.of()));
    return invalid.mistakes().stream().map(Mistake::toString).toList();
  }
}
