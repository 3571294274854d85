package org.sweep.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

/**
 * A study's trials compared with the rows of its result directory.
 *
 * @param missing trials that are to be run, in the order of the study; each is made when it is
 *     asked for
 * @param outdated ids of those among them that have rows nevertheless: they failed, or carry
 *     another study name or other axis values than now
 * @param outcomes how many of the others ended with each outcome, by the outcome's word
 * @param further how many trials have rows although the study does not name them
 */
public record Inventory(
    List<Trial> missing,
    List<ContentId> outdated,
    SortedMap<String, Integer> outcomes,
    int further) {
  /** Copies what is small. */
  public Inventory {
    outdated = List.copyOf(outdated);
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }
}
