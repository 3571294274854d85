package org.sweep.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the labels of a data set must be.
 *
 * @param name the data set's name
 * @param classes how many classes it has; empty for as many as the labels name
 */
record LabelLaw(String name, OptionalInt classes) {
  /** How the training labels of well-known data sets begin: their files have the same names. */
  private static final Map<String, List<Integer>> FIRST_LABELS =
      Map.of(
          "mnist", List.of(5, 0, 4, 1, 9, 2, 1, 3, 1, 4),
          "fashion-mnist", List.of(9, 0, 0, 3, 0, 2, 7, 2, 5, 5));

  /**
   * How many classes there are.
   *
   * @throws DamagedData if {@code labels} of {@code file} are of another data set
   */
  int check(IdxFile file, int[] labels) throws DamagedData {
    int largest = Arrays.stream(labels).max().orElseThrow();
    if (largest >= classes.orElse(Integer.MAX_VALUE)) {
      throw file.damaged("must hold labels < " + classes.getAsInt() + ", but one is " + largest);
    }
    checkNotMixedUp(file, labels);
    return classes.orElse(largest + 1);
  }

  private void checkNotMixedUp(IdxFile file, int[] labels) throws DamagedData {
    for (Map.Entry<String, List<Integer>> known : FIRST_LABELS.entrySet()) {
      boolean other = FIRST_LABELS.containsKey(name) && !known.getKey().equals(name);
      List<Integer> first = Arrays.stream(labels).limit(known.getValue().size()).boxed().toList();
      if (other && first.equals(known.getValue())) {
        throw file.damaged(
            "must hold labels of " + name + ", but holds those of " + known.getKey());
      }
    }
  }
}
