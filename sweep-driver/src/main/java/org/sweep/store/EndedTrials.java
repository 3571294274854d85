package org.sweep.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.ContentId;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;
import org.sweep.trial.Standings;

/**
 * What trials that have ended say at rungs, from their rows in {@code trials} and {@code steps}. It
 * reads every step row of the directory, in three columns, and keeps a few numbers for each trial.
 */
public final class EndedTrials {
  private final Storage storage;
  private final ResultLayout layout;
  private final TableReader reader;

  /** The trials of a result directory that was made ready for a run. */
  public EndedTrials(Storage storage, ResultLayout layout) {
    this.storage = storage;
    this.layout = layout;
    this.reader = new TableReader(storage);
  }

  /**
   * A trial that has ended.
   *
   * @param id its id
   * @param outcome the word of its outcome
   * @param steps updates that it made
   * @param standings its standings at the rungs
   */
  public record Ended(ContentId id, String outcome, long steps, List<Standing> standings) {
    /** Copies the standings. */
    public Ended {
      standings = List.copyOf(standings);
    }
  }

  /**
   * All of them, in no particular order.
   *
   * @throws IOException if a table cannot be read
   */
  public List<Ended> at(Rungs rungs) throws IOException {
    Map<String, Standings> standings = new HashMap<>();
    Map<String, Map<String, Object>> rows = new HashMap<>();
    for (String path : storage.files(layout.trials(), ResultLayout.TABLE_SUFFIX)) {
      reader.read(
          path,
          List.of(Tables.TRIAL_ID, Tables.OUTCOME, Tables.STEPS),
          row -> {
            String trial = (String) row.get(Tables.TRIAL_ID.name());
            rows.put(trial, row);
            standings.put(trial, new Standings(rungs));
          });
    }
    Column metric = rungs.metric().column();
    for (String path : storage.files(layout.steps(), ResultLayout.TABLE_SUFFIX)) {
      reader.read(
          path, List.of(Tables.TRIAL_ID, Tables.STEP, metric), row -> add(row, metric, standings));
    }
    List<Ended> ended = new ArrayList<>();
    rows.forEach((trial, row) -> ended.add(ended(row, standings.get(trial))));
    return ended;
  }

  private static void add(
      Map<String, Object> row, Column metric, Map<String, Standings> standings) {
    Standings known = standings.get((String) row.get(Tables.TRIAL_ID.name()));
    Object value = row.get(metric.name());
    if (known != null && value != null) {
      known.add((long) row.get(Tables.STEP.name()), (double) value);
    }
  }

  private static Ended ended(Map<String, Object> row, Standings standings) {
    return new Ended(
        new ContentId((String) row.get(Tables.TRIAL_ID.name())),
        (String) row.get(Tables.OUTCOME.name()),
        (long) row.get(Tables.STEPS.name()),
        standings.atRungs());
  }
}
