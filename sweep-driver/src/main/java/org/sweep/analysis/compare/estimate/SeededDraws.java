package org.sweep.analysis.compare.estimate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws that are the same in every report: the generator starts at the FNV-1a hash (64 bits,
 * Fowler, Noll and Vo) of names that a table's row has, so that no row depends on another.
 */
public final class SeededDraws implements Draws {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  /** Draws of the row with these names; their order counts. */
  public SeededDraws(List<String> names) {
    this.random = new SplittableRandom(hash(String.join("\0", names)));
  }

  @Override
  public void draw(int[] counts) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < counts.length; i++) {
      counts[random.nextInt(counts.length)]++;
    }
  }

  private static long hash(String text) {
    long hash = OFFSET_BASIS;
    for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ Byte.toUnsignedLong(letter)) * PRIME;
    }
    return hash;
  }
}
