package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sweep.schema.Column;

/** What is said when the result directory cannot be written. */
class StoreFailureTest {
  private static final Path FULL = Path.of("/dev/full");
  private final Storage storage = Storage.with(Map.of());

  @Test
  void saysWhatWhereHowMuchIsFreeAndWhatToDo() {
    IOException error = new IOException("No space left on device");

    assertThat(StoreFailure.of("/data/a.parquet", error, OptionalLong.of(3 << 19)))
        .hasCause(error)
        .hasMessage(
            "cannot write /data/a.parquet: No space left on device (1.5 MiB free there). What was"
                + " committed is whole: make space there, then run the same command again");
  }

  @Test
  void looksForTheReasonBeneathAndNamesThePathOnce() {
    FileSystemException file = new FileSystemException("/data/lock", null, "Read-only file system");
    StoreFailure failure =
        StoreFailure.of("/data/lock", new IOException(file), OptionalLong.empty());

    assertThat(failure)
        .hasMessageStartingWith("cannot write /data/lock: Read-only file system. What")
        .hasMessageContaining("make it writable, or choose another directory");
    assertThat(StoreFailure.of("/other", failure, OptionalLong.empty())).isSameAs(failure);
  }

  @Test
  void knowsQuotasAndPermissions() {
    IOException quota = new IOException("The DiskSpace quota of /data is exceeded");
    IOException denied = new IOException("/data/x (Permission denied)");

    assertThat(StoreFailure.recognized("/data", quota, OptionalLong.empty()).orElseThrow())
        .hasMessageContaining("make space there");
    assertThat(StoreFailure.recognized("/data", denied, OptionalLong.empty()).orElseThrow())
        .hasMessageContaining("allow writing there");
  }

  @Test
  void leavesErrorsOfOneFileAlone() {
    IOException error = new IOException("/data/a.parquet (Is a directory)");
    assertThat(StoreFailure.recognized("/data", error, OptionalLong.empty())).isEmpty();
  }

  @Test
  void comesFromEveryFileThatIsWritten() throws IOException {
    assumeThat(FULL).as("a device of Linux").exists();
    OutputStream text = storage.create(FULL.toString());
    text.write(1);
    assertThatThrownBy(text::close).isInstanceOf(StoreFailure.class).hasMessageContaining("space");

    TableFile table = storage.table(FULL.toString(), List.of(Column.real("x")));
    for (int i = 0; i < 1000; i++) {
      table.write(new Object[] {Math.sin(i)});
    }
    assertThatThrownBy(table::close).isInstanceOf(StoreFailure.class).hasMessageContaining("space");
    assertThat(Files.exists(FULL)).isTrue();
  }
}
