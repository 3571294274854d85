package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.spec.Selection;

class CsvDataSetTest {
  private static final String TRAINING =
      "length,species,width\n1.0,rose,10\n3.0,daisy,10\n2,\"rose\",30\n";
  private static final String TEST = "length,species,width\n2.5,daisy,50\n0,rose,20\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("training.csv"), TRAINING);
    Files.writeString(folder.resolve("test.csv"), TEST);
  }

  @Test
  void scalesFeaturesByTheTrainingFileAndCutsTheTestFileOffThere() throws IOException {
    LabelledData data = load(Map.of("label", "species"));

    assertThat(data.classes()).isEqualTo(2);
    assertThat(data.training().width()).isEqualTo(2);
    assertThat(data.training().features()).containsExactly(0, 0, 1, 0, 0.5f, 1);
    assertThat(data.training().labels()).containsExactly(1, 0, 1);
    assertThat(data.test().features()).containsExactly(0.75f, 1, 0, 0.5f);
    assertThat(data.test().labels()).containsExactly(0, 1);
  }

  @Test
  void takesTheLastColumnForTheLabelAndOrdersNumbersAsNumbers() throws IOException {
    Files.writeString(folder.resolve("training.csv"), "0.5\t10\n0.25\t9\n");
    Files.writeString(folder.resolve("test.csv"), "1\t10\n");

    LabelledData data = load(Map.of("header", false, "separator", "tab", "scale", "none"));

    assertThat(data.training().features()).containsExactly(0.5f, 0.25f);
    assertThat(data.training().labels()).containsExactly(1, 0);
  }

  @Test
  void readsCompressedFilesAndOutlinesWithChecksums() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(TRAINING.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("training.csv"), bytes.toByteArray());

    DataOutline outline = DataSets.with(Map.of()).outline(csv(Map.of("label", "species")));

    assertThat(outline.trainingSamples()).isEqualTo(3);
    assertThat(outline.testSamples()).isEqualTo(2);
    assertThat(outline.checksums())
        .containsOnlyKeys("training.csv", "test.csv")
        .allSatisfy((name, checksum) -> assertThat(checksum).matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void otherSettingsAreOtherData() throws IOException {
    Files.writeString(folder.resolve("training.csv"), "a,b\n0.5,1\n0.25,2\n");
    Files.writeString(folder.resolve("test.csv"), "a,b\n0.5,1\n");

    assertThat(load(Map.of()).training().features()).containsExactly(1, 0);
    assertThat(load(Map.of("scale", "none")).training().features()).containsExactly(0.5f, 0.25f);
  }

  @Test
  void refusesWhatIsNoNumberWithItsLine() throws IOException {
    Files.writeString(folder.resolve("test.csv"), "length,species,width\n1,rose,2\nx,rose,2\n");

    assertThatThrownBy(() -> load(Map.of("label", "species")))
        .isInstanceOf(DamagedData.class)
        .hasMessage(
            folder.resolve("test.csv")
                + " must have numbers and a label in every line, but line 3 has 'x' where a finite"
                + " number must be");
  }

  @Test
  void refusesLinesOfOtherLengths() throws IOException {
    Files.writeString(folder.resolve("test.csv"), "length,species,width\n1,rose\n");

    assertThatThrownBy(() -> load(Map.of("label", "species")))
        .hasMessageEndingWith("but line 2 has 2 columns, not 3");
  }

  @Test
  void refusesATestFileOfOtherWidth() throws IOException {
    Files.writeString(folder.resolve("test.csv"), "length,species\n1,rose\n");

    assertThatThrownBy(() -> load(Map.of("label", "species")))
        .hasMessage(
            folder.resolve("test.csv")
                + " must have as many columns as training.csv, 3, but has 2");
  }

  @Test
  void refusesAFileWithoutSamples() throws IOException {
    Files.writeString(folder.resolve("test.csv"), "length,species,width\n");

    assertThatThrownBy(() -> load(Map.of("label", "species")))
        .hasMessageEndingWith("must have samples with features and a label, but has none");
  }

  @Test
  void refusesQuotesThatDoNotEnd() throws IOException {
    Files.writeString(folder.resolve("test.csv"), "length,species,width\n1,\"rose,2\n");

    assertThatThrownBy(() -> load(Map.of("label", "species")))
        .isInstanceOf(DamagedData.class)
        .hasMessageContaining(folder.resolve("test.csv") + " must be a CSV file, but is not: ");
  }

  @Test
  void refusesAnUnknownLabelColumn() {
    assertThatThrownBy(() -> load(Map.of("label", "kind")))
        .hasMessageEndingWith("must have a column kind of labels, but has length, species, width");
  }

  @Test
  void refusesLabelsThatTheTrainingFileLacks() throws IOException {
    Files.writeString(folder.resolve("test.csv"), "length,species,width\n1,tulip,2\n");

    assertThatThrownBy(() -> load(Map.of("label", "species")))
        .hasMessageEndingWith("must have labels of the training file alone, but has 'tulip'");
  }

  @Test
  void refusesFeaturesOutOfRangeWhereNothingScalesThem() {
    assertThatThrownBy(() -> load(Map.of("label", "species", "scale", "none")))
        .hasMessageEndingWith("must have features in [0, 1] where scale is none, but one is 10.0");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> load(Map.of("test", folder + "/none.csv")))
        .isInstanceOf(MissingData.class)
        .hasMessage("data set csv is not there: " + folder + "/none.csv is not there");
  }

  private LabelledData load(Map<String, Object> given) throws IOException {
    return DataSets.with(Map.of()).load(csv(given));
  }

  private Selection csv(Map<String, Object> given) {
    Map<String, Object> all = new HashMap<>();
    all.put("training", folder.resolve("training.csv").toString());
    all.put("test", folder.resolve("test.csv").toString());
    all.putAll(given);
    return Selection.of(new CsvDataSet().declaration(), all);
  }
}
