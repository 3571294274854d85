package org.sweep.analysis.compare.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The values of all strata in ascending order, each with its place, so that a resample needs no
 * sort.
 */
final class SortedRuns {
  private final double[] values;
  private final int[] stratum;
  private final int[] unit;
  private final int[] strata;

  /** Sorts the values of each stratum. */
  SortedRuns(List<double[]> strata) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      for (int j = 0; j < strata.get(i).length; j++) {
        places.add(new int[] {i, j});
      }
    }
    places.sort(Comparator.comparingDouble(place -> strata.get(place[0])[place[1]]));
    this.values = places.stream().mapToDouble(place -> strata.get(place[0])[place[1]]).toArray();
    this.stratum = places.stream().mapToInt(place -> place[0]).toArray();
    this.unit = places.stream().mapToInt(place -> place[1]).toArray();
    this.strata = strata.stream().mapToInt(runs -> runs.length).toArray();
  }

  int[] strata() {
    return strata.clone();
  }

  int size() {
    return values.length;
  }

  /** The value at place {@code index} of the ascending order. */
  double value(int index) {
    return values[index];
  }

  /** How often it counts. */
  int weight(int index, int[][] weights) {
    return weights[stratum[index]][unit[index]];
  }
}
