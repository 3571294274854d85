package org.sweep.jobs;

import java.io.IOException;
import java.util.Optional;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.store.compact.CompactResults;

/** Says that a result directory has so many files that readers spend their time opening them. */
final class CompactHint {
  private static final int MANY_FILES = 4000;

  private CompactHint() {}

  /** The sentence, if there is reason for it. */
  static Optional<String> of(Storage storage, ResultLayout layout) throws IOException {
    Storage.Usage steps = storage.usage(layout.steps());
    Storage.Usage trials = storage.usage(layout.trials());
    long files = steps.files() + trials.files();
    if (files < MANY_FILES || storage.isObjectStore(layout.root())) {
      return Optional.empty();
    }
    long pairs = 1 + (steps.bytes() + trials.bytes()) / CompactResults.TARGET_BYTES;
    return Optional.of(
        "%,d files in steps and trials; ./sweep compact %s makes about %,d of them"
            .formatted(files, layout.root(), 2 * pairs));
  }
}
