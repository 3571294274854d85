package org.sweep.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class TallyStepsTest {
  /** Passes every trial over. */
  private static final class None implements Tallies<Tally> {
    private static final long serialVersionUID = 1;

    @Override
    public List<String> metrics() {
      return List.of();
    }

    @Override
    public Optional<Tally> begin(String trial) {
      return Optional.empty();
    }
  }

  @Test
  void hasNothingWithoutRows() {
    Iterator<Tally> parts =
        new TallySteps<>(new StructType(), new None()).call(Collections.emptyIterator());

    assertThat(parts.hasNext()).isFalse();
    assertThatThrownBy(parts::next).isInstanceOf(NoSuchElementException.class);
  }
}
