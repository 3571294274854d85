package org.sweep.notebooks.bundle.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.bundle.folder.Program;
import org.sweep.notebooks.bundle.folder.SmallStudy;

/** Needs NumPy (Debian: python3-numpy). */
class NumpyLoadIT {
  private static final String CHECKS =
      """
      import numpy as np

      nan = np.nan
      curves = np.load("curves_loss.npz", allow_pickle=False)
      assert curves["study"] == "small" and curves["metric"] == "loss"
      assert curves["configuration_id"].tolist() == ["c1", "c2"]
      assert curves["axis_optimizer"].tolist() == ["sgd", "adam"]
      assert curves["axis_learning_rate"].tolist() == [0.5, 0.5]
      assert curves["points"].tolist() == [3, 2]
      assert curves["step"].dtype == np.int64 and curves["mean"].dtype == np.float64
      assert curves["step"].tolist() == [[0, 3, 7], [0, 7, -1]]
      np.testing.assert_array_equal(curves["mean"], [[2.25, 1.25, 0.1875], [2.5, 0.5, nan]])
      np.testing.assert_array_equal(curves["low"], [[2.125, 1.125, nan], [2, nan, nan]])
      assert np.load("curves_accuracy.npz")["mean"].shape == (1, 1)
      print("as written")
      """;

  @TempDir private Path directory;

  @Test
  void numpyReadsWhatWasWritten() throws IOException, InterruptedException {
    assumeTrue(
        Program.isThere("python3")
            && Program.run(directory, "python3", "-c", "import numpy").status() == 0,
        "NumPy is not installed");
    SmallStudy.whole(directory);
    Path folder = new ExportBundle(directory, BundleFormat.NPZ).execute().folder();
    Program checks = Program.run(folder, "python3", "-c", CHECKS);
    assertThat(checks).isEqualTo(new Program(0, "as written\n"));
  }
}
