package org.sweep.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** How many trials end per minute, over the last ten minutes. */
final class EndRate {
  private static final long SPAN_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final long BUCKET_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final double NANOS_PER_MINUTE = 6e10;

  private final Deque<Bucket> buckets = new ArrayDeque<>();
  private final long start;

  private record Bucket(long nanos, int ended) {}

  EndRate(long start) {
    this.start = start;
  }

  /** A trial ended. */
  void ended(long nanoTime) {
    long nanos = nanoTime - Math.floorMod(nanoTime - start, BUCKET_NANOS);
    Bucket last = buckets.peekLast();
    if (last != null && last.nanos() == nanos) {
      buckets.removeLast();
      buckets.addLast(new Bucket(nanos, last.ended() + 1));
    } else {
      buckets.addLast(new Bucket(nanos, 1));
      forget(nanoTime);
    }
  }

  private void forget(long nanoTime) {
    while (!buckets.isEmpty() && nanoTime - buckets.peekFirst().nanos() > SPAN_NANOS) {
      buckets.removeFirst();
    }
  }

  /** Trials per minute. */
  double perMinute(long nanoTime) {
    forget(nanoTime);
    long span = Math.min(SPAN_NANOS, nanoTime - start);
    int ended = buckets.stream().mapToInt(Bucket::ended).sum();
    return span > 0 ? ended * NANOS_PER_MINUTE / span : 0;
  }
}
