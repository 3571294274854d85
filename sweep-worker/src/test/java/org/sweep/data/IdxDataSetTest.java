package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.IdxDataSet.DebianPackage;
import org.sweep.spec.Values;

class IdxDataSetTest {
  private static final String FOUR_FILES =
      "put train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
          + " t10k-labels-idx1-ubyte (plain or with .gz) into ";

  private final Configuration hadoop = new Configuration(false);

  @TempDir private Path folder;

  @Test
  void prefersTheGivenPath() throws IOException {
    IdxBytes.writeAll(folder.resolve("given"));
    IdxBytes.writeAll(folder.resolve("mnist"));

    assertThat(found(IdxDataSet.mnist(), folder.resolve("given").toString(), folder.toString()))
        .contains("/given/");
  }

  @Test
  void looksNowhereElseWhenAPathIsGiven() throws IOException {
    IdxBytes.writeAll(folder.resolve("mnist"));

    misses(
        IdxDataSet.mnist(),
        folder + "/mist",
        folder.toString(),
        "data set mnist is not there: looked in %s/mist (no such folder); ".formatted(folder)
            + FOUR_FILES
            + "$SWEEP_DATA/mnist, or into any folder and set path to it");
  }

  @Test
  void looksInTheFolderOfItsNameThenInTheDataFolderItself() throws IOException {
    IdxBytes.writeAll(folder);
    assertThat(found(IdxDataSet.mnist(), "", folder.toString())).doesNotContain("/mnist/");

    IdxBytes.writeAll(folder.resolve("mnist"));
    assertThat(found(IdxDataSet.mnist(), "", folder.toString())).contains("/mnist/");
  }

  @Test
  void looksWhereThePackagePutsIt() throws IOException {
    IdxBytes.writeAll(folder.resolve("package"));

    assertThat(found(packaged(folder.resolve("package")), "", null)).contains("/package/");
  }

  @Test
  void saysWhichPackageToInstall() throws IOException {
    Files.createDirectory(folder.resolve("fashion-mnist"));
    Files.write(folder.resolve("train-images-idx3-ubyte.gz"), new byte[0]);

    misses(
        packaged(folder.resolve("package")),
        "",
        folder.toString(),
        ("data set fashion-mnist is not there: looked in %1$s/fashion-mnist (lacks all four), %1$s"
                    + " (lacks train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
                    + " t10k-labels-idx1-ubyte), %1$s/package (no such folder); run apt-get install"
                    + " dataset-fashion-mnist, or ")
                .formatted(folder)
            + FOUR_FILES
            + "$SWEEP_DATA/fashion-mnist, or into any folder and set path to it");
  }

  @Test
  void saysWhichFilesToPutWhere() {
    misses(
        IdxDataSet.mnist(),
        "",
        null,
        "data set mnist is not there: neither path nor SWEEP_DATA says where; "
            + FOUR_FILES
            + "$SWEEP_DATA/mnist, or into any folder and set path to it");
    misses(
        IdxDataSet.anyFolder(),
        folder + "/none",
        null,
        "data set idx is not there: looked in %s/none (no such folder); ".formatted(folder)
            + FOUR_FILES
            + "one folder and set path to it");
  }

  @Test
  void namesAPathThatHadoopCannotRead() {
    assertThatThrownBy(() -> found(IdxDataSet.anyFolder(), "nosuch://host/folder", null))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("looked in nosuch://host/folder (No FileSystem for scheme");
    assertThatThrownBy(() -> found(IdxDataSet.anyFolder(), "a:b", null))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("looked in a:b (");
  }

  private String found(IdxDataSet dataSet, String path, String root) throws IOException {
    Values values = Values.of(dataSet.declaration(), Map.of("path", path));
    return dataSet
        .find(values, Map.of("SWEEP_DATA", root == null ? "" : root)::get, hadoop)
        .identity();
  }

  private void misses(IdxDataSet dataSet, String path, String root, String sentence) {
    assertThatThrownBy(() -> found(dataSet, path, root))
        .isInstanceOf(MissingData.class)
        .hasMessage(sentence);
  }

  private static IdxDataSet packaged(Path folder) {
    IdxDataSet known = IdxDataSet.fashionMnist();
    String name = known.debian().orElseThrow().name();
    return new IdxDataSet(
        known.declaration(),
        known.classes(),
        Optional.of(new DebianPackage(name, folder.toString())));
  }
}
