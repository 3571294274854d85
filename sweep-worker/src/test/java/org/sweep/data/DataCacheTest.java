package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DataCacheTest {
  private static final int THREADS = 8;

  private final DataCache<String, Object> cache = new DataCache<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void readsOnceWhenManyAskAtOnce() throws Exception {
    CountDownLatch allAsk = new CountDownLatch(THREADS);
    List<Future<Object>> answers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      answers.add(
          threads.submit(
              () -> {
                allAsk.countDown();
                return cache.get("key", () -> readAfter(allAsk));
              }));
    }

    Object first = answers.get(0).get();
    for (Future<Object> answer : answers) {
      assertThat(answer.get()).isSameAs(first);
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void readsDifferentKeysAtTheSameTime() throws Exception {
    CountDownLatch bothRead = new CountDownLatch(2);
    DataCache.Reading<Object> reading =
        () -> {
          bothRead.countDown();
          return readAfter(bothRead);
        };
    Future<Object> one = threads.submit(() -> cache.get("one", reading));
    Future<Object> two = threads.submit(() -> cache.get("two", reading));

    assertThat(one.get()).isNotSameAs(two.get());
  }

  @Test
  void forgetsAFailedRead() throws IOException {
    assertThatThrownBy(
            () ->
                cache.get(
                    "key",
                    () -> {
                      throw new IOException("disk on fire");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk on fire");

    assertThat(cache.get("key", () -> "read")).isEqualTo("read");
  }

  private Object readAfter(CountDownLatch latch) throws IOException {
    reads.incrementAndGet();
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return new Object();
  }
}
