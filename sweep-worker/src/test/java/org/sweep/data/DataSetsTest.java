package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.data.IdxBytes.TEST_IMAGES;
import static org.sweep.data.IdxBytes.TEST_LABELS;
import static org.sweep.data.IdxBytes.TRAINING_IMAGES;
import static org.sweep.data.IdxBytes.TRAINING_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;

class DataSetsTest {
  private final Configuration hadoop = new Configuration(false);
  private final DataSets dataSets = new DataSets(variable -> null, hadoop);

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    IdxBytes.writeAll(folder);
  }

  @Test
  void declaresEveryDataSet() {
    assertThat(DataSets.declarations())
        .extracting(Declaration::name)
        .containsExactly("digits", "mnist", "fashion-mnist", "idx", "csv");
  }

  @Test
  void readsAnyFourIdxFiles() throws IOException {
    LabelledData data = dataSets.load(idx(folder.toString()));

    assertThat(data.classes()).isEqualTo(4);
    assertThat(data.width()).isEqualTo(6);
    assertThat(data.training().features()).hasSize(24).startsWith(0f, 1 / 255f);
    assertThat(data.training().labels()).containsExactly(0, 1, 2, 1);
    assertThat(data.test().features()).hasSize(12);
    assertThat(data.test().labels()).containsExactly(3, 0);
  }

  @Test
  void outlinesWithChecksumsOfTheFilesAsStored() throws IOException {
    compress(TRAINING_IMAGES);

    DataOutline outline = dataSets.outline(idx(folder.toString()));

    assertThat(outline.trainingSamples()).isEqualTo(4);
    assertThat(outline.testSamples()).isEqualTo(2);
    assertThat(outline.width()).isEqualTo(6);
    assertThat(outline.classes()).isEqualTo(4);
    assertThat(outline.checksums())
        .containsOnlyKeys(TRAINING_IMAGES + ".gz", TRAINING_LABELS, TEST_IMAGES, TEST_LABELS)
        .allSatisfy((name, checksum) -> assertThat(checksum).matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void readsAFolderNamedByAUri() throws IOException {
    LabelledData data = dataSets.load(idx(folder.toUri().toString()));

    assertThat(data).isSameAs(dataSets.load(idx(folder.toString())));
  }

  @Test
  void readsAnyFileSystemOfHadoop() throws IOException {
    hadoop.set("fs.defaultFS", "viewfs://cluster/");
    hadoop.set("fs.viewfs.mounttable.cluster.link./data", folder.toUri().toString());

    assertThat(dataSets.load(idx("viewfs://cluster/data")).classes()).isEqualTo(4);
    assertThat(dataSets.load(idx("/data")).classes()).isEqualTo(4);
    assertThat(dataSets.load(idx(folder.toUri().toString())).classes()).isEqualTo(4);
    assertThatThrownBy(() -> dataSets.load(idx("/none")))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("looked in viewfs://cluster/none (no such folder)");
  }

  @Test
  void followsLinks() throws IOException {
    Path links = Files.createDirectory(folder.resolve("links"));
    for (String name : IdxFolder.FILES) {
      Files.createSymbolicLink(links.resolve(name), folder.resolve(name));
    }

    assertThat(dataSets.load(idx(links.toString())).classes()).isEqualTo(4);
  }

  @Test
  void prefersPlainFilesToCompressedOnes() throws IOException {
    for (String name : IdxFolder.FILES) {
      Files.write(folder.resolve(name + ".gz"), new byte[0]);
    }

    assertThat(dataSets.load(idx(folder.toString())).classes()).isEqualTo(4);
  }

  @Test
  void readsEachVersionOfTheFilesOnce() throws IOException {
    LabelledData first = dataSets.load(idx(folder.toString()));
    LabelledData again = DataSets.with(Map.of()).load(idx(folder.toString()));
    compress(TRAINING_LABELS);
    LabelledData changed = DataSets.with(Map.of()).load(idx(folder.toString()));

    assertThat(again).isSameAs(first);
    assertThat(changed).isNotSameAs(first);
    assertThat(changed.training().labels()).isEqualTo(first.training().labels());
  }

  @Test
  void trustsContentOverName() throws IOException {
    Files.write(folder.resolve(TEST_LABELS), IdxBytes.gzip(IdxBytes.labels(3, 0)));

    assertThat(dataSets.load(idx(folder.toString())).test().labels()).containsExactly(3, 0);
  }

  @Test
  void refusesSwappedFiles() throws IOException {
    Files.move(folder.resolve(TRAINING_LABELS), folder.resolve("swap"));
    Files.move(folder.resolve(TRAINING_IMAGES), folder.resolve(TRAINING_LABELS));
    Files.move(folder.resolve("swap"), folder.resolve(TRAINING_IMAGES));

    refuses(TRAINING_IMAGES, "must hold images, but holds labels");
  }

  @Test
  void refusesTruncatedImages() throws IOException {
    Files.write(folder.resolve(TEST_IMAGES), IdxBytes.withoutLast(IdxBytes.images(2, 2, 3), 5));

    refuses(
        TEST_IMAGES,
        "must be of the 28 bytes that its header says (2 x 2 x 3), but is of 23 bytes");
  }

  @Test
  void refusesFewerLabelsThanImages() throws IOException {
    Files.write(folder.resolve(TEST_LABELS), IdxBytes.labels(1));

    refuses(
        TEST_LABELS,
        "must hold one label for each of the 2 images of t10k-images-idx3-ubyte, but holds 1");
  }

  @Test
  void refusesTestImagesOfAnotherShape() throws IOException {
    Files.write(folder.resolve(TEST_IMAGES), IdxBytes.images(2, 3, 2));

    refuses(
        TEST_IMAGES,
        "must have images of 2 x 3 as train-images-idx3-ubyte has, but has images of 3 x 2");
  }

  @Test
  void refusesALabelBeyondTheClassesOfAKnownDataSet() throws IOException {
    Files.write(folder.resolve(TEST_LABELS), IdxBytes.labels(9, 10));

    refuses(
        select("mnist", Map.of("path", folder.toString())),
        TEST_LABELS,
        "must hold labels < 10, but one is 10");
  }

  @Test
  void refusesFashionMnistInPlaceOfMnist() throws IOException {
    Files.write(folder.resolve(TRAINING_IMAGES), IdxBytes.images(10, 2, 3));
    Files.write(folder.resolve(TRAINING_LABELS), IdxBytes.labels(9, 0, 0, 3, 0, 2, 7, 2, 5, 5));

    refuses(
        select("mnist", Map.of("path", folder.toString())),
        TRAINING_LABELS,
        "must hold labels of mnist, but holds those of fashion-mnist");
    assertThat(dataSets.load(idx(folder.toString())).classes()).isEqualTo(10);
  }

  @Test
  void refusesAnUnknownName() {
    Selection unknown = Selection.of(Declaration.of("cifar", ""), Map.of());

    assertThatThrownBy(() -> dataSets.load(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "data set must be one of digits, mnist, fashion-mnist, idx, csv, but was cifar");
  }

  private void compress(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    Files.write(folder.resolve(name + ".gz"), IdxBytes.gzip(bytes));
    Files.delete(folder.resolve(name));
  }

  private void refuses(String file, String law) {
    refuses(idx(folder.toString()), file, law);
  }

  private void refuses(Selection dataset, String file, String law) {
    for (Reading reading : List.<Reading>of(dataSets::outline, dataSets::load)) {
      assertThatThrownBy(() -> reading.read(dataset))
          .isInstanceOf(DamagedData.class)
          .hasMessage(folder.resolve(file) + " " + law);
    }
  }

  @FunctionalInterface
  private interface Reading {
    Object read(Selection dataset) throws IOException;
  }

  private static Selection idx(String path) {
    return select("idx", Map.of("path", path));
  }

  private static Selection select(String name, Map<String, Object> given) {
    Declaration declaration =
        DataSets.declarations().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow();
    return Selection.of(declaration, given);
  }
}
