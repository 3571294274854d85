package org.sweep.jobs;

import java.util.Locale;
import org.sweep.store.compact.CompactResults.Size;

/** How large the tables of a result directory are, in words. */
final class ResultSize {
  private static final double MEBI = 1 << 20;

  private ResultSize() {}

  /** {@code 20002 files, 41.2 MiB}. */
  static String text(Size size) {
    return String.format(Locale.ROOT, "%,d files, %,.1f MiB", size.files(), size.bytes() / MEBI);
  }
}
