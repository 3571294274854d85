package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Trial;

/** Whole trials whose products are computed in Java. */
class JavaBackendTest {
  /** Half as wide as AVX2, a quarter as wide as AVX-512. Elsewhere this option is passed over. */
  private static final String NARROW_VECTORS = "-XX:UseAVX=1";

  @TempDir private Path here;
  @TempDir private Path elsewhere;

  @Test
  void givesTheSameRowsOnAnotherTypeOfCpu() throws Exception {
    List<String> options = List.of("-XX:+IgnoreUnrecognizedVMOptions", NARROW_VECTORS);
    OtherProcess.run(options, JavaTrials.class, elsewhere);
    TrialFolder there = new TrialFolder(elsewhere);
    TrialFolder folder = new TrialFolder(here);
    for (Trial trial : JavaTrials.trials().toList()) {
      folder.run(trial);
      assertThat(folder.steps(trial)).hasSizeGreaterThan(30).isEqualTo(there.steps(trial));
      assertThat(folder.ended(trial))
          .containsEntry("outcome", "completed")
          .containsEntry("backend", "cpu (Java BLAS)");
    }
  }

  @Test
  void isAnotherTrial() {
    Trial trial = JavaTrials.trials().findFirst().orElseThrow();
    assertThat(trial.id()).isNotEqualTo(SmallTrials.on(BackendChoice.AUTO, trial).id());
    assertThat(trial.id()).isNotEqualTo(SmallTrials.on(BackendChoice.CPU, trial).id());
  }
}
