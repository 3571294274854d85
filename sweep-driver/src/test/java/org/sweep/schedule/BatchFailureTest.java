package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.output.Ending.Place;
import org.sweep.run.TrialError;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/** What is left of a batch that failed. */
class BatchFailureTest {
  private static final Place PLACE = new Place("host", "cpu", "cpu", "0.1.0");
  private final Batch batch = Batch.of(TinyTrials.of(7));

  private List<String> pieces(Throwable cause, int attempts) {
    return new BatchFailure(PLACE, attempts, cause)
        .pieces(batch).stream()
            .map(part -> seeds(part) + " begun " + part.earlierAttempts())
            .toList();
  }

  private static List<Long> seeds(Batch batch) {
    return batch.trials().stream().map(Trial::seed).toList();
  }

  @Test
  void isolatesATrialThatIsKnownToHaveFailed() {
    assertThat(pieces(error(3), 2))
        .containsExactly("[4] begun 2", "[1, 2, 3] begun 2", "[5, 6, 7] begun 0");
    assertThat(pieces(error(0), 1)).containsExactly("[1] begun 1", "[2, 3, 4, 5, 6, 7] begun 0");
    assertThat(pieces(error(6), 1)).containsExactly("[7] begun 1", "[1, 2, 3, 4, 5, 6] begun 1");
  }

  @Test
  void halvesABatchOfWhichNobodyKnowsWhatFailed() {
    assertThat(pieces(new IOException("executor lost"), 1))
        .containsExactly("[1, 2, 3] begun 1", "[4, 5, 6, 7] begun 1");
  }

  @Test
  void countsAttemptsOfLargerBatchesToo() {
    Batch half = batch.part(0, 4, 1);
    assertThat(new BatchFailure(PLACE, 3, new IOException("lost")).pieces(half))
        .extracting(Batch::earlierAttempts)
        .containsExactly(4, 4);
  }

  @Test
  void givesTheErrorOfTheTrialItself() {
    assertThat(new BatchFailure(PLACE, 1, error(0)).error()).hasMessage("no data");
    IOException lost = new IOException("executor lost");
    assertThat(new BatchFailure(PLACE, 1, lost).error()).isSameAs(lost);
  }

  private static TrialError error(int position) {
    return new TrialError(position, new IOException("no data"));
  }
}
