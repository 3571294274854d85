package org.sweep.linalg.nd4j;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.memory.deallocation.DeallocatableReference;
import org.nd4j.linalg.api.memory.deallocation.DeallocatorService;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the native memory of ND4J's arrays back some time after the collector has seen that nobody
 * holds them. ND4J 1.0.0-M2.1 does so at once, and that may be too early: in the middle of a native
 * call to which an array was given that nothing else knows, such as the dimensions of a broadcast.
 * The process then ends by SIGSEGV in {@code sd::DataBuffer::primary}
 * (github.com/deeplearning4j/deeplearning4j, pull request 10353, in no release so far).
 */
final class LateDeallocation implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LateDeallocation.class);

  /** Longer than a thread waits for its processor between the call and the first look at memory. */
  static final long DELAY_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);

  private record Waiting(DeallocatableReference reference, long due) {}

  private final ReferenceQueue<?> queue;
  private final Map<?, ?> references;
  private final Queue<Waiting> waiting = new ArrayDeque<>();

  /**
   * The work of one thread.
   *
   * @param queue what the collector has seen
   * @param references what keeps the references themselves, by their ids
   */
  LateDeallocation(ReferenceQueue<?> queue, Map<?, ?> references) {
    this.queue = queue;
    this.references = references;
  }

  /** Takes the place of ND4J's threads, which end; once in a process. */
  static void begin() {
    DeallocatorService service = Nd4j.getDeallocatorService();
    try {
      Map<?, ?> references = (Map<?, ?>) field(service, "referenceMap");
      ReferenceQueue<?>[] queues = (ReferenceQueue<?>[]) field(service, "queues");
      for (Thread thread : (Thread[]) field(service, "deallocatorThreads")) {
        thread.interrupt();
      }
      for (ReferenceQueue<?> queue : queues) {
        Thread thread = new Thread(new LateDeallocation(queue, references), "sweep-nd4j-memory");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.warn("ND4J gives memory back as soon as it can, not later: {}", e.toString());
    }
  }

  private static Object field(DeallocatorService service, String name)
      throws ReflectiveOperationException {
    Field field = DeallocatorService.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(service);
  }

  /** Until its thread is interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        Reference<?> seen = waiting.isEmpty() ? queue.remove() : queue.remove(millisecondsLeft());
        if (seen instanceof DeallocatableReference reference) {
          waiting.add(new Waiting(reference, System.nanoTime() + DELAY_NANOSECONDS));
        }
        while (!waiting.isEmpty() && waiting.peek().due() - System.nanoTime() <= 0) {
          free(waiting.remove().reference());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** At least 1: a queue takes 0 for ever. */
  private long millisecondsLeft() {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(waiting.peek().due() - System.nanoTime()));
  }

  private void free(DeallocatableReference reference) {
    reference.getDeallocator().deallocate();
    references.remove(reference.getId());
  }
}
