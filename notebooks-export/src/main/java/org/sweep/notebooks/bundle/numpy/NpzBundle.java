package org.sweep.notebooks.bundle.numpy;

import java.io.IOException;
import java.util.Map;
import org.sweep.notebooks.bundle.folder.Bundle;
import org.sweep.notebooks.bundle.folder.BundleFolder;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.table.UnreadableResults;

/** The curves of each metric as {@code curves_<metric>.npz}, and a README. */
public final class NpzBundle implements Bundle {
  @Override
  public void write(Results results, BundleFolder folder) throws IOException {
    Map<String, CurvePoints> points = CurvePoints.of(results);
    if (points.isEmpty()) {
      throw new UnreadableResults(
          results.directory().resolve("curves")
              + " has no rows, since no trial has recorded a finite value: after more trials, "
              + results.cure()
              + " makes some");
    }
    for (Map.Entry<String, CurvePoints> metric : points.entrySet()) {
      CurveArrays arrays = new CurveArrays(results, metric.getKey(), metric.getValue());
      folder.write(fileName(metric.getKey()), out -> NpzFile.write(arrays.read(), out));
    }
    folder.text("README.md", NpzReadme.of(results.study(), points));
  }

  /** The file of a metric. */
  static String fileName(String metric) {
    return "curves_" + metric.replaceAll("[^A-Za-z0-9_.-]", "_") + ".npz";
  }
}
