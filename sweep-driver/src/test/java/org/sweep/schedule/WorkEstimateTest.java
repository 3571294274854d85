package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.data.DataSets;
import org.sweep.problem.ProblemOutline;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.Recording;

class WorkEstimateTest {
  private static ProblemOutline outline(int hidden) throws InvalidStudy {
    String file =
        """
        study: tiny
        problem: {type: classifier, dataset: digits, hidden: [%d], epochs: 2}
        grid: {optimizer: sgd, learning-rate: [0.1]}
        seeds: 1
        """
            .formatted(hidden);
    StudySpec study = new StudyReader(DataSets.with(Map.of())).read("tiny.yaml", file, List.of());
    return study.outlineOf(study.trials().get(0));
  }

  @Test
  void countsOperationsStepsAndRows() throws InvalidStudy {
    ProblemOutline outline = outline(20);
    double training = 46 * (outline.cost() / 1e9 + 5e-6);

    assertThat(WorkEstimate.of(outline, new Recording(1)).seconds())
        .isCloseTo(training + 47 * 2e-6, within(1e-15));
    assertThat(WorkEstimate.of(outline, new Recording(10)).seconds())
        .isCloseTo(training + 5 * 2e-6, within(1e-15));
  }

  @Test
  void takesANetworkOfAThousandUnitsForLongAndOneOfAFewForShort() throws InvalidStudy {
    Recording all = new Recording(1);
    assertThat(WorkEstimate.of(outline(2000), all).seconds())
        .isGreaterThan(WaitingTrials.SECONDS_ALONE);
    assertThat(WorkEstimate.of(outline(1), all).seconds()).isLessThan(0.01);
  }
}
