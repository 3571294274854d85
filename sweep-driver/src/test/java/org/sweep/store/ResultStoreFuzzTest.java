package org.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.schedule.TinyTrials;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/** Whatever a file of {@code trials} holds, a run finds trials in it, or says that it cannot. */
class ResultStoreFuzzTest {
  private static final Storage STORAGE = Storage.with(Map.of());

  @TempDir private Path folder;

  static List<byte[]> files() throws IOException {
    Path directory = Files.createTempDirectory("fuzz");
    ResultLayout layout = new ResultLayout(directory.toString());
    ResultStore store = new ResultStore(STORAGE, layout, TinyTrials.COLUMNS);
    store.prepare();
    Trial trial = TinyTrials.of(1).get(0);
    Place place = new Place("host", "cpu", "cpu", "0.1.0");
    store.commitFailure(trial, new Ending(new Outcome.Failed("reason", "error"), 0, 1, 1, place));
    String path = STORAGE.files(layout.trials(), ResultLayout.TABLE_SUFFIX).get(0);
    return List.of(Files.readAllBytes(Path.of(URI.create(path))));
  }

  @MethodSource("files")
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "2h")
  void isReadOrRefused(byte[] bytes) throws IOException {
    ResultLayout layout = new ResultLayout(folder.toString());
    Path trials = Files.createDirectories(Path.of(layout.trials()));
    Path file = Files.write(trials.resolve("batch.parquet"), bytes);
    try {
      new ResultStore(STORAGE, layout, TinyTrials.COLUMNS).load();
    } catch (IOException e) {
      assertThat(e.getMessage()).contains(file.toString());
    }
  }
}
