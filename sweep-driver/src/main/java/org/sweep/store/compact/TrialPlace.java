package org.sweep.store.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.ContentId;

/**
 * Where a trial belongs in a sorted table: by the values of its axes in the order of the study's
 * columns, then by seed.
 *
 * @param id the trial
 * @param axes values of the study's axes, null where there is none
 * @param seed its seed
 * @param outcome the outcome's word
 */
record TrialPlace(ContentId id, List<Object> axes, long seed, String outcome)
    implements Comparable<TrialPlace> {

  static TrialPlace of(Map<String, Object> row, List<Column> axes) {
    List<Object> values = new ArrayList<>();
    axes.forEach(axis -> values.add(row.get(axis.name())));
    return new TrialPlace(
        new ContentId(row.get(Tables.TRIAL_ID.name()).toString()),
        Collections.unmodifiableList(values),
        (long) row.get(Tables.SEED.name()),
        row.get(Tables.OUTCOME.name()).toString().intern());
  }

  @Override
  public int compareTo(TrialPlace other) {
    for (int i = 0; i < axes.size(); i++) {
      int order = compare(axes.get(i), other.axes.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Comparator.comparingLong(TrialPlace::seed)
        .thenComparing(TrialPlace::id)
        .compare(this, other);
  }

  /** The values of an axis are of one type; null comes first. */
  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    return Comparator.nullsFirst(Comparator.<Comparable<Object>>naturalOrder())
        .compare((Comparable<Object>) one, (Comparable<Object>) other);
  }
}
