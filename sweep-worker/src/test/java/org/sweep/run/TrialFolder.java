package org.sweep.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/** A result directory in which trials run one at a time, and the rows that they leave there. */
final class TrialFolder {
  private final Storage storage = Storage.with(Map.of());
  private final ResultLayout layout;
  private final String folder;

  TrialFolder(Path folder) {
    this.folder = folder.toString();
    layout = new ResultLayout(this.folder);
  }

  void run(Trial trial) throws IOException, TrialError {
    Batch batch = Batch.of(List.of(trial));
    storage.makeFolder(layout.attemptsAt(batch.id()));
    Workplace workplace =
        new Workplace(folder, Map.of(), SmallTrials.columns(trial), Duration.ZERO, Duration.ZERO);
    TrialRunner.at(workplace).run(batch, new Attempt(1, "first"));
  }

  List<Map<String, Object>> steps(Trial trial) throws IOException {
    return rows(layout.stepsOf(trial.id()));
  }

  Map<String, Object> ended(Trial trial) throws IOException {
    return rows(layout.trialsOf(trial.id())).get(0);
  }

  private List<Map<String, Object>> rows(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(path, rows::add);
    return rows;
  }
}
