package org.sweep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

class BatchTest {
  private static List<Trial> trials(long... seeds) {
    Selection nothing = new Selection("nothing", Values.NONE, Values.NONE);
    Configuration configuration =
        new Configuration(
            nothing, new Optimizer(nothing, nothing, 0.5), new Recording(1), new StopRule(1e6));
    return LongStream.of(seeds)
        .mapToObj(seed -> new Trial("study", configuration, List.of(), seed))
        .toList();
  }

  @Test
  void isNamedAfterItsOnlyTrial() {
    assertThat(Batch.of(trials(7)).id()).isEqualTo(trials(7).get(0).id());
  }

  @Test
  void isNamedAfterItsTrialsInWhateverOrder() {
    ContentId id = Batch.of(trials(1, 2, 3)).id();

    assertThat(Batch.of(trials(3, 1, 2)).id()).isEqualTo(id);
    assertThat(Batch.of(trials(1, 2)).id()).isNotEqualTo(id);
    assertThat(Batch.of(trials(1, 2, 4)).id()).isNotEqualTo(id);
  }

  /** SHA-256 of the two ids with a space between, as sha256sum gives it. */
  @Test
  void keepsItsNameForEver() {
    List<ContentId> ids =
        List.of(new ContentId("fedcba9876543210"), new ContentId("0123456789abcdef"));

    assertThat(Batch.idOf(ids)).hasToString("e3b3c90d42ccca54");
  }

  @Test
  void refusesATrialTwiceAndNoTrialAtAll() {
    assertThatThrownBy(() -> Batch.of(trials(1, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trials of a batch must be distinct, but two are equal");
    assertThatThrownBy(() -> new Batch(new ContentId("0123456789abcdef"), List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch must have trials, but had none");
  }

  @Test
  void countsTheAttemptsOfItsParts() {
    Batch part = Batch.of(trials(1, 2, 3, 4)).part(1, 3, 2);
    List<Stretch> whole = trials(2, 3).stream().map(Stretch::whole).toList();

    assertThat(part).isEqualTo(new Batch(Batch.of(trials(2, 3)).id(), whole, 2));
    assertThat(part.trials()).isEqualTo(trials(2, 3));
    assertThat(part.part(1, 2, 1).earlierAttempts()).isEqualTo(3);
  }
}
