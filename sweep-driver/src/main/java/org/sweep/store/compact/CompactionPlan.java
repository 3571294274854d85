package org.sweep.store.compact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.output.ResultLayout;
import org.sweep.schema.Column;
import org.sweep.trial.Batch;
import org.sweep.trial.ContentId;

/**
 * Which files are joined, and which stay. Files of equal columns that are smaller than half a
 * target are joined; failed trials go to a file of their own, since they are likely to run again.
 * Where all small files were made by a compaction, or their number would not fall, they stay.
 *
 * @param merges sets of files of equal columns with the files that their trials go to
 * @param kept names of the files that stay
 */
record CompactionPlan(List<Merge> merges, List<String> kept) {

  /**
   * Files that become fewer.
   *
   * @param sources at least two files of equal columns
   * @param targets the new files, fewer than those
   */
  record Merge(List<BatchFile> sources, List<Target> targets) {}

  /**
   * A new file of {@code steps} and {@code trials}.
   *
   * @param name its name, by the ids of its trials
   * @param trials its trials, in the order of its rows
   */
  record Target(String name, List<ContentId> trials) {
    static Target of(List<ContentId> trials) {
      return new Target(ResultLayout.fileOf(Batch.idOf(trials)), List.copyOf(trials));
    }
  }

  /**
   * The plan for a result directory.
   *
   * @param files all of its batches
   * @param targetBytes about how large a new file may be
   */
  static CompactionPlan of(List<BatchFile> files, long targetBytes) {
    List<Merge> merges = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    Map<List<Column>, List<BatchFile>> small = new LinkedHashMap<>();
    for (BatchFile file : files) {
      if (file.bytes() < targetBytes / 2) {
        small.computeIfAbsent(file.outline().columns(), absent -> new ArrayList<>()).add(file);
      } else {
        kept.add(file.name());
      }
    }
    for (List<BatchFile> sources : small.values()) {
      List<Target> targets = targets(sources, targetBytes);
      if (targets.size() < sources.size() && !sources.stream().allMatch(BatchFile::isCompacted)) {
        merges.add(new Merge(sources, targets));
      } else {
        sources.forEach(file -> kept.add(file.name()));
      }
    }
    return new CompactionPlan(merges, kept);
  }

  private static List<Target> targets(List<BatchFile> sources, long targetBytes) {
    List<Target> targets = new ArrayList<>();
    targets.addAll(cut(sources.stream().filter(file -> !file.hasFailed()).toList(), targetBytes));
    targets.addAll(cut(sources.stream().filter(BatchFile::hasFailed).toList(), targetBytes));
    return targets;
  }

  /** Sorted trials in pieces of a size, with an equal share of its file for each trial. */
  private static List<Target> cut(List<BatchFile> sources, long targetBytes) {
    Map<TrialPlace, Double> bytes = new HashMap<>();
    for (BatchFile file : sources) {
      double share = (double) file.bytes() / file.trials().size();
      file.trials().forEach(trial -> bytes.put(trial, share));
    }
    List<Target> targets = new ArrayList<>();
    List<ContentId> trials = new ArrayList<>();
    double size = 0;
    for (TrialPlace trial : bytes.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
      if (size > 0 && size + bytes.get(trial) > targetBytes) {
        targets.add(Target.of(trials));
        trials.clear();
        size = 0;
      }
      trials.add(trial.id());
      size += bytes.get(trial);
    }
    if (!trials.isEmpty()) {
      targets.add(Target.of(trials));
    }
    return targets;
  }
}
