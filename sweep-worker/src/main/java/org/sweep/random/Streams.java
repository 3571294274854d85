package org.sweep.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.sweep.spec.Sha256;

/**
 * All random streams of one trial. A stream is a function of (seed, name, step) and nothing else,
 * so a trial can resume at any step, and two methods with one seed see the same initial weights and
 * the same minibatches.
 *
 * @param seed the trial's seed
 */
public record Streams(long seed) {

  /** The stream of {@code name} at {@code step}, from its beginning. */
  public RandomStream stream(String name, long step) {
    return new RandomStream(key(name), step);
  }

  /** The first 64 bits of SHA-256 over seed and name: unrelated keys for related names. */
  private long key(String name) {
    MessageDigest sha256 = Sha256.begin();
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    return ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
