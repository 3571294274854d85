package org.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;

/** Runs that want the same result directory. */
class DirectoryLockTest {
  private static final LockOwner ELSEWHERE =
      new LockOwner("other", "node7", "another boot", 12, "", Instant.EPOCH);

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final List<String> notices = new ArrayList<>();
  private ResultLayout layout;
  private Path file;

  @BeforeEach
  void lay() throws IOException {
    layout = new ResultLayout(folder.toString());
    storage.makeFolder(layout.work());
    file = Path.of(layout.lock());
  }

  @Test
  void letsOneRunInAtATime() throws IOException {
    try (DirectoryLock first = lock()) {
      assertThatThrownBy(this::lock)
          .isInstanceOf(DirectoryInUse.class)
          .hasMessageMatching(
              folder
                  + " is in use by another run: process "
                  + ProcessHandle.current().pid()
                  + " on host .*, since .*\\. It gave a sign of life \\d+ s ago; if it is dead,"
                  + " its lock ends in \\d+ s");
      assertThat(first.loss()).isEmpty();
    }
    lock().close();

    assertThat(notices).isEmpty();
    assertThat(folder.resolve("_work")).isEmptyDirectory();
  }

  @Test
  void refusesToPassARunOnAnotherMachineThatMayBeAlive() throws IOException {
    hold(ELSEWHERE, 55); // Far from a full ten: the clock of files lags by milliseconds.

    assertThatThrownBy(this::lock)
        .isInstanceOf(DirectoryInUse.class)
        .hasMessageContaining("process 12 on host node7, since 1970-01-01T00:00:00Z")
        .hasMessageContaining("a sign of life 5");
    assertThat(Files.readString(file)).isEqualTo(ELSEWHERE.text());
  }

  @Test
  void takesOverTheLockOfARunThatGaveNoSignOfLifeForALease() throws IOException {
    hold(ELSEWHERE, 61);

    lock().close();

    assertThat(notices)
        .containsExactly(
            "takes over the lock of a run that has died: process 12 on host node7,"
                + " since 1970-01-01T00:00:00Z");
    assertThat(file).doesNotExist();
  }

  @Test
  void takesOverTheLockOfAProcessOfThisMachineThatHasEnded() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    LockOwner me = LockOwner.thisRun();
    hold(new LockOwner("other", me.host(), me.processes(), process.pid(), "", Instant.EPOCH), 0);

    lock().close();

    assertThat(notices).hasSize(1);
  }

  /** Process numbers are given out again. */
  @Test
  void takesALaterProcessOfTheSameNumberForAnotherOne() throws IOException {
    LockOwner me = LockOwner.thisRun();
    hold(
        new LockOwner(
            "other",
            me.host(),
            me.processes(),
            me.process(),
            "1970-01-01T00:00:00Z",
            Instant.EPOCH),
        0);

    lock().close();

    assertThat(notices).hasSize(1);
  }

  @Test
  void waitsForALockThatIsNotYetWhole() throws IOException {
    Files.writeString(file, "");

    assertThatThrownBy(this::lock).hasMessageContaining("another run: one that has just begun");
  }

  @Test
  void givesSignsOfLife() throws Exception {
    Duration lease = Duration.ofMillis(300);
    try (DirectoryLock lock =
        DirectoryLock.on(storage, layout, LockOwner.thisRun(), lease, () -> {})) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
      for (int i = 0; i < 100 && Files.getLastModifiedTime(file).toMillis() == 0; i++) {
        Thread.sleep(50);
      }

      assertThat(Files.getLastModifiedTime(file).toMillis()).isPositive();
      assertThat(lock.loss()).isEmpty();
    }
  }

  @Test
  void tellsARunThatAnotherOneHasTakenOver() throws Exception {
    CountDownLatch lost = new CountDownLatch(1);
    Duration lease = Duration.ofMillis(300);
    try (DirectoryLock lock =
        DirectoryLock.on(storage, layout, LockOwner.thisRun(), lease, lost::countDown)) {
      storage.writeText(layout.lock(), ELSEWHERE.text());

      assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(lock.loss()).contains("another run has taken " + folder + " over");
    }
    assertThat(Files.readString(file)).isEqualTo(ELSEWHERE.text());
  }

  /** As where a disk is lost in the middle of a run. */
  @Test
  void tellsThatItCannotBeWrittenAnyMore() throws Exception {
    CountDownLatch lost = new CountDownLatch(1);
    Duration lease = Duration.ofMillis(300);
    DirectoryLock lock =
        DirectoryLock.on(storage, layout, LockOwner.thisRun(), lease, lost::countDown);
    storage.delete(layout.work());
    Files.writeString(folder.resolve("_work"), "a file in the place of the folder");

    assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(lock.loss()).contains("the lock " + file + " cannot be written any more");
    assertThatCode(lock::close).doesNotThrowAnyException();
  }

  /** In an object store a run waits a moment for another one's lock over its own. */
  @Test
  void canBeInterruptedWhileItWaits() throws IOException {
    Storage objects = Storage.with(Map.of("sweep.object-stores", "file"));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> DirectoryLock.on(objects, layout, notices::add, () -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("interrupted while locking " + folder);
    assertThat(Thread.interrupted()).isTrue();
  }

  private DirectoryLock lock() throws IOException {
    return DirectoryLock.on(storage, layout, notices::add, () -> {});
  }

  /** A lock that was written so many seconds ago. */
  private void hold(LockOwner owner, long seconds) throws IOException {
    Files.writeString(file, owner.text());
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.now().minus(Duration.ofSeconds(seconds))));
  }
}
