package org.sweep.store;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;

/**
 * Keeps a second run out of a result directory: a file that says who is at work, written again
 * three times a lease. A lock that nobody has written for a lease is of a run that has died, and so
 * is one of a process on this machine that has ended: the next run takes it over. Times are those
 * of the file system alone, so that clocks of drivers may differ.
 *
 * <p>Creating a file where there is none is one step on local disks and HDFS. In an object store
 * the last of two runs that begin within the same moment overwrites the lock of the other; so a run
 * waits a little there and looks whether the lock is still its own, and does so again whenever it
 * writes.
 */
public final class DirectoryLock implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryLock.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int WRITES_IN_A_LEASE = 3;
  private static final int MOST_TRIES = 3;

  /** Longer than the way from looking for a lock to writing one, in an object store. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final Storage storage;
  private final ResultLayout layout;
  private final LockOwner owner;
  private final Duration lease;
  private final ScheduledExecutorService heart;
  private Future<?> beats = CompletableFuture.completedFuture(null);
  private volatile Optional<String> loss = Optional.empty();
  private long lastWritten = System.nanoTime();

  private DirectoryLock(Storage storage, ResultLayout layout, LockOwner owner, Duration lease) {
    this.storage = storage;
    this.layout = layout;
    this.owner = owner;
    this.lease = lease;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lock of the result directory");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Locks a directory, and makes it if need be.
   *
   * @param notice hears whose lock was taken over, if any
   * @param onLoss runs once if another run takes this lock over, or it cannot be written any more
   * @throws DirectoryInUse if another run is at work there
   * @throws IOException if the lock cannot be written
   */
  public static DirectoryLock on(
      Storage storage, ResultLayout layout, Consumer<String> notice, Runnable onLoss)
      throws IOException {
    DirectoryLock lock = new DirectoryLock(storage, layout, LockOwner.thisRun(), LEASE);
    lock.begin(notice, onLoss);
    return lock;
  }

  /** The same with an owner and a lease for tests. */
  static DirectoryLock on(
      Storage storage, ResultLayout layout, LockOwner owner, Duration lease, Runnable onLoss)
      throws IOException {
    DirectoryLock lock = new DirectoryLock(storage, layout, owner, lease);
    lock.begin(LOG::info, onLoss);
    return lock;
  }

  private void begin(Consumer<String> notice, Runnable onLoss) throws IOException {
    storage.makeFolder(layout.work());
    boolean isMine = false;
    for (int i = 0; i < MOST_TRIES && !isMine; i++) {
      isMine =
          (storage.createText(layout.lock(), owner.text()) || takesOver(notice)) && isStillMine();
    }
    if (!isMine) {
      throw new DirectoryInUse(layout.root() + " is in use: several runs began at the same time");
    }
    long period = lease.toMillis() / WRITES_IN_A_LEASE;
    beats = heart.scheduleAtFixedRate(() -> beat(onLoss), period, period, TimeUnit.MILLISECONDS);
  }

  /** Whether nobody else has written a lock over this one in the same moment. */
  private boolean isStillMine() throws IOException {
    if (!storage.isObjectStore(layout.lock())) {
      return true;
    }
    try {
      Thread.sleep(SETTLING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while locking " + layout.root(), e);
    }
    return LockOwner.of(storage.readText(layout.lock()))
        .filter(holder -> holder.id().equals(owner.id()))
        .isPresent();
  }

  /** False if the other lock went away in the meantime. */
  private boolean takesOver(Consumer<String> notice) throws IOException {
    Optional<LockOwner> other;
    long age;
    try {
      other = LockOwner.of(storage.readText(layout.lock()));
      age = now() - storage.written(layout.lock());
    } catch (FileNotFoundException e) {
      return false;
    }
    boolean hasEnded = other.isPresent() && owner.seesTheEndOf(other.get());
    if (!hasEnded && age < lease.toMillis()) {
      throw inUse(other, age);
    }
    notice.accept(
        "takes over the lock of a run that has died: "
            + other.map(LockOwner::toString).orElse("it did not say which"));
    storage.writeText(layout.lock(), owner.text());
    return true;
  }

  /** The time on the file system's clock. */
  private long now() throws IOException {
    String probe = layout.lock() + "-" + owner.id();
    storage.writeText(probe, "");
    long now = storage.written(probe);
    storage.delete(probe);
    return now;
  }

  private DirectoryInUse inUse(Optional<LockOwner> other, long age) {
    return new DirectoryInUse(
        """
        %s is in use by another run: %s. It gave a sign of life %d s ago; if it is dead, \
        its lock ends in %d s"""
            .formatted(
                layout.root(),
                other.map(LockOwner::toString).orElse("one that has just begun"),
                TimeUnit.MILLISECONDS.toSeconds(Math.max(0, age)),
                TimeUnit.MILLISECONDS.toSeconds(lease.toMillis() - age) + 1));
  }

  private void beat(Runnable onLoss) {
    if (loss.isPresent()) {
      return;
    }
    try {
      Optional<LockOwner> holder = LockOwner.of(storage.readText(layout.lock()));
      if (holder.isEmpty() || !holder.get().id().equals(owner.id())) {
        lose("another run has taken " + layout.root() + " over", onLoss);
        return;
      }
      storage.writeText(layout.lock(), owner.text());
      lastWritten = System.nanoTime();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The lock {} cannot be written: {}", layout.lock(), e.getMessage());
      if (System.nanoTime() - lastWritten > lease.toNanos()) {
        lose("the lock " + layout.lock() + " cannot be written any more", onLoss);
      }
    }
  }

  private void lose(String why, Runnable onLoss) {
    loss = Optional.of(why);
    onLoss.run();
  }

  /** Why the lock is not this run's any more; empty as long as it is. */
  public Optional<String> loss() {
    return loss;
  }

  /** Lets others in. */
  @Override
  public void close() throws IOException {
    beats.cancel(false);
    heart.shutdown();
    try {
      heart.awaitTermination(lease.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (loss.isEmpty()) {
      storage.delete(layout.lock());
    }
  }
}
