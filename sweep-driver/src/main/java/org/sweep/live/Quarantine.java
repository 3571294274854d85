package org.sweep.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.sweep.schedule.TrialNames;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/** The trials that were given up, the last of them with their errors. */
final class Quarantine {
  private static final int MOST_TRIALS = 50;
  private static final int MOST_CHARACTERS = 20_000;

  private final Deque<Entry> last = new ArrayDeque<>();
  private int all;

  /**
   * A trial in quarantine.
   *
   * @param trial its id
   * @param label the trial in the words of its study
   * @param outcome how it ended
   * @param reason one sentence
   * @param error the stack trace, cut if it is very long; empty if there is none
   */
  record Entry(String trial, String label, String outcome, String reason, String error) {}

  /**
   * What the page lists.
   *
   * @param all how many there are
   * @param trials the last of them, the latest first
   */
  record View(int all, List<Entry> trials) {}

  void add(Trial trial, Outcome outcome) {
    all++;
    String error = outcome instanceof Outcome.Failed failed ? failed.stackTrace() : "";
    last.addFirst(
        new Entry(
            trial.id().text(),
            TrialNames.of(trial),
            outcome.word(),
            outcome.reason(),
            error.length() > MOST_CHARACTERS
                ? error.substring(0, MOST_CHARACTERS) + "\n…"
                : error));
    if (last.size() > MOST_TRIALS) {
      last.removeLast();
    }
  }

  int all() {
    return all;
  }

  View view() {
    return new View(all, Collections.unmodifiableList(new ArrayList<>(last)));
  }
}
