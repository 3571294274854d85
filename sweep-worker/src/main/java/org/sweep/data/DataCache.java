package org.sweep.data;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps what was read, so that trials of one JVM read it once. Who asks while it is being read
 * waits; a read that failed is not kept.
 *
 * <p>Values are softly referenced: running trials hold theirs anyway, and the others, of any
 * number, yield before the heap runs out. A fixed number of them would either pin memory that a
 * trial needs or be too small for the slots of an executor. Keys stay; they are short texts.
 */
final class DataCache<K, V> {
  private final ConcurrentMap<K, Slot<V>> slots = new ConcurrentHashMap<>();

  /** Reads a value. */
  @FunctionalInterface
  interface Reading<V> {
    V read() throws IOException;
  }

  /** The value of {@code key}, which {@code reading} makes if it is not there. */
  V get(K key, Reading<V> reading) throws IOException {
    return slots.computeIfAbsent(key, absent -> new Slot<>()).get(reading);
  }

  private static final class Slot<V> {
    private SoftReference<V> kept = new SoftReference<>(null);

    synchronized V get(Reading<V> reading) throws IOException {
      V value = kept.get();
      if (value == null) {
        value = reading.read();
        kept = new SoftReference<>(value);
      }
      return value;
    }
  }
}
