package org.sweep.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a CSV file holds.
 *
 * @param file where it came from
 * @param rows features of every sample, all of one length
 * @param labels label of every sample
 */
record CsvTable(TextFile file, List<float[]> rows, List<String> labels) {
  /** Features of a sample. */
  int width() {
    return rows.get(0).length;
  }

  /** The distinct labels: as numbers if all are whole numbers, otherwise by the alphabet. */
  List<String> classes() {
    List<String> classes = new ArrayList<>(new TreeSet<>(labels));
    if (classes.stream().allMatch(label -> label.matches("-?\\d{1,18}"))) {
      classes.sort(Comparator.comparingLong(Long::parseLong));
    }
    return classes;
  }

  /**
   * The samples.
   *
   * @param scale brings features to [0, 1]
   * @param classes the labels that there may be, in the order of their numbers
   * @throws DamagedData if a label is none of these, or a feature lies outside of [0, 1]
   */
  Samples samples(FeatureScale scale, List<String> classes) throws DamagedData {
    Map<String, Integer> numbers = new HashMap<>();
    classes.forEach(name -> numbers.put(name, numbers.size()));
    float[] features = new float[Math.multiplyExact(rows.size(), width())];
    int[] label = new int[rows.size()];
    for (int i = 0; i < label.length; i++) {
      Integer number = numbers.get(labels.get(i));
      if (number == null) {
        throw new DamagedData(
            file.place(),
            "must have labels of the training file alone, but has '" + labels.get(i) + "'");
      }
      label[i] = number;
      scale.apply(rows.get(i), features, i * width());
    }
    refuseBeyond(features);
    return new Samples(features, width(), label);
  }

  private void refuseBeyond(float[] features) throws DamagedData {
    for (float feature : features) {
      if (feature < 0 || feature > 1) {
        throw new DamagedData(
            file.place(),
            "must have features in [0, 1] where scale is none, but one is " + feature);
      }
    }
  }
}
