package org.sweep.notebooks.bundle.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.bundle.folder.SmallStudy;
import org.sweep.notebooks.table.UnreadableResults;

class NpzBundleTest {
  @TempDir private Path directory;

  @Test
  void curvesAreArraysInTheOrderOfTheStudy() throws IOException {
    SmallStudy.whole(directory);
    ExportBundle.Result result = new ExportBundle(directory, BundleFormat.NPZ).execute();
    assertThat(result.files())
        .containsExactly("README.md", "curves_accuracy.npz", "curves_loss.npz");
    Map<String, Npy> arrays = read(result.folder().resolve("curves_loss.npz"));
    assertThat(arrays.keySet())
        .containsExactly(
            "study.npy",
            "metric.npy",
            "configuration_id.npy",
            "axis_optimizer.npy",
            "axis_learning_rate.npy",
            "points.npy",
            "step.npy",
            "seeds.npy",
            "mean.npy",
            "low.npy");
    assertThat(arrays.get("study.npy").header()).isEqualTo(header("<U5", "()"));
    assertThat(arrays.get("study.npy").texts()).isEqualTo("small");
    assertThat(arrays.get("configuration_id.npy").texts()).isEqualTo("c1c2");
    assertThat(arrays.get("axis_optimizer.npy").header()).isEqualTo(header("<U4", "(2,)"));
    assertThat(arrays.get("axis_optimizer.npy").texts()).isEqualTo("sgd\0adam");
    assertThat(arrays.get("axis_learning_rate.npy").reals()).containsExactly(0.5, 0.5);
    assertThat(arrays.get("points.npy").wholes()).containsExactly(3, 2);
    assertThat(arrays.get("step.npy").header()).isEqualTo(header("<i8", "(2, 3)"));
    assertThat(arrays.get("step.npy").wholes()).containsExactly(0, 3, 7, 0, 7, -1);
    assertThat(arrays.get("seeds.npy").wholes()).containsExactly(2, 2, 1, 2, 2, 0);
    assertThat(arrays.get("mean.npy").header()).isEqualTo(header("<f8", "(2, 3)"));
    assertThat(arrays.get("mean.npy").reals())
        .containsExactly(2.25, 1.25, 0.1875, 2.5, 0.5, Double.NaN);
    assertThat(arrays.get("low.npy").reals())
        .containsExactly(2.125, 1.125, Double.NaN, 2.0, Double.NaN, Double.NaN);
    assertThat(read(result.folder().resolve("curves_accuracy.npz")).get("mean.npy").header())
        .isEqualTo(header("<f8", "(1, 1)"));
  }

  @Test
  void theReadmeNamesFilesAndArrays() throws IOException {
    SmallStudy.whole(directory);
    Path folder = new ExportBundle(directory, BundleFormat.NPZ).execute().folder();
    assertThat(Files.readString(folder.resolve("README.md")))
        .startsWith("# Curves of small\n")
        .contains("| `curves_loss.npz` | `loss` | 2 | 3 |")
        .contains("`axis_optimizer`, `axis_learning_rate`")
        .contains("np.load(\"curves_loss.npz\")");
  }

  @Test
  void equalResultsGiveEqualFiles() throws IOException {
    SmallStudy.whole(directory);
    ExportBundle export = new ExportBundle(directory, BundleFormat.NPZ);
    Path file = export.execute().folder().resolve("curves_loss.npz");
    byte[] first = Files.readAllBytes(file);
    export.execute();
    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void withoutCurvesItSaysWhatMakesThem() throws IOException {
    new SmallStudy(directory).described().trials();
    assertThatThrownBy(() -> new ExportBundle(directory, BundleFormat.NPZ).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s has no Parquet files: `./sweep report %s` makes it where the study has such rows",
            directory.resolve("curves"), directory);
  }

  /** The header of format 1.0 before its padding. */
  private static String header(String type, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
  }

  private static Map<String, Npy> read(Path file) throws IOException {
    Map<String, Npy> arrays = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName(), Npy.of(zip.readAllBytes()));
      }
    }
    return arrays;
  }

  /** A file of format 1.0: its header without padding, and its values. */
  private record Npy(String header, ByteBuffer values) {
    static Npy of(byte[] bytes) {
      ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[8];
      file.get(magic);
      assertThat(magic).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
      byte[] header = new byte[file.getShort()];
      file.get(header);
      assertThat(file.position() % 64).isZero();
      assertThat(header).endsWith('\n');
      String text = new String(header, StandardCharsets.US_ASCII).strip();
      return new Npy(text, file.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    double[] reals() {
      double[] reals = new double[values.remaining() / Double.BYTES];
      values.asDoubleBuffer().get(reals);
      return reals;
    }

    long[] wholes() {
      long[] wholes = new long[values.remaining() / Long.BYTES];
      values.asLongBuffer().get(wholes);
      return wholes;
    }

    /** All texts behind each other, with the zeros that fill them up. */
    String texts() {
      StringBuilder texts = new StringBuilder();
      for (int i = 0; i < values.remaining() / Integer.BYTES; i++) {
        texts.appendCodePoint(values.getInt(i * Integer.BYTES));
      }
      return texts.toString();
    }
  }
}
