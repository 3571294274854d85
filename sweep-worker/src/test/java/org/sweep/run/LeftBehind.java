package org.sweep.run;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.trial.Trial;

/** What trials leave in a result directory, to be compared with what others left. */
record LeftBehind(Storage storage, ResultLayout layout) {
  /** Step rows, artifacts and what is final of the trial's own row. */
  Map<String, Object> by(Trial trial) throws IOException {
    Map<String, Object> left = new TreeMap<>();
    left.put("steps", read(layout.stepsOf(trial.id())));
    List<Map<String, Object>> ends = read(layout.trialsOf(trial.id()));
    ends.forEach(row -> row.keySet().removeAll(Set.of("seconds", "steps_per_second", "backend")));
    left.put("trial", ends);
    for (String path : storage.files(layout.artifactsOf(trial.id()), "")) {
      left.put(
          path,
          path.endsWith(".parquet")
              ? read(path)
              : ByteBuffer.wrap(Files.readAllBytes(Path.of(URI.create(path)))));
    }
    return left;
  }

  /** All rows of a file. */
  List<Map<String, Object>> read(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(path, rows::add);
    return rows;
  }
}
