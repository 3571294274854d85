package org.sweep.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.output.Ending;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.output.TrialAttempt;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;
import org.sweep.trial.AxisValue;
import org.sweep.trial.ContentId;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/** The result directory as the driver sees it: what is there, and what is still to be run. */
public final class ResultStore {
  private final Storage storage;
  private final ResultLayout layout;
  private final Map<String, Map<String, Object>> trialRows = new HashMap<>();

  /** The store of a result directory; nothing is read yet. */
  public ResultStore(Storage storage, ResultLayout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * Reads which trials have ended.
   *
   * @throws IOException if a table cannot be read
   */
  public void load() throws IOException {
    trialRows.clear();
    TableReader reader = new TableReader(storage);
    for (String path : storage.files(layout.trials(), ".parquet")) {
      reader.read(path, row -> trialRows.put(row.get(Tables.TRIAL_ID.name()).toString(), row));
    }
  }

  /** Makes the folders, and takes away what earlier attempts left unfinished. */
  public void prepare() throws IOException {
    storage.delete(layout.attempts());
    storage.makeFolder(layout.attempts());
    storage.makeFolder(layout.steps());
    storage.makeFolder(layout.trials());
  }

  /**
   * Whether the rows of {@code trial} are there: it ended otherwise than by failure, and its rows
   * carry the study's name and axes as they are now.
   */
  public boolean hasEnded(Trial trial) {
    Map<String, Object> row = trialRows.get(trial.id().text());
    return row != null
        && !Outcome.Failed.WORD.equals(row.get(Tables.OUTCOME.name()))
        && trial.study().equals(row.get(Tables.STUDY.name()))
        && trial.axes().stream().allMatch(axis -> isSame(axis, row));
  }

  private static boolean isSame(AxisValue axis, Map<String, Object> row) {
    return axis.present().equals(Optional.ofNullable(row.get(axis.column().name())));
  }

  /** How many of {@code trials} have ended with each outcome, by the outcome's word. */
  public SortedMap<String, Integer> outcomes(List<Trial> trials) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Trial trial : trials) {
      Map<String, Object> row = trialRows.get(trial.id().text());
      if (hasEnded(trial)) {
        counts.merge(row.get(Tables.OUTCOME.name()).toString(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Ids of trials whose rows are there although {@code trials} do not name them, sorted. */
  public List<ContentId> others(List<Trial> trials) {
    Map<String, Object> others = new TreeMap<>(trialRows);
    trials.forEach(trial -> others.remove(trial.id().text()));
    return others.keySet().stream().map(ContentId::new).toList();
  }

  /** Commits the row of a trial that failed without writing it. */
  public void commitFailure(Trial trial, List<Metric> metrics, Ending ending) throws IOException {
    String name = "failed-" + trial.id();
    try (TrialAttempt attempt = new TrialAttempt(storage, layout, trial, metrics, name)) {
      attempt.commit(ending);
    }
  }

  /** Writes the study as resolved, with its provenance. */
  public void writeStudy(String yaml) throws IOException {
    storage.makeFolder(layout.root());
    storage.writeText(layout.study(), yaml);
  }
}
