package org.sweep.notebooks.bundle.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.bundle.folder.SmallStudy;
import org.sweep.notebooks.table.UnreadableResults;

class CsvBundleTest {
  @TempDir private Path directory;

  @Test
  void everyTableIsAFile() throws IOException {
    SmallStudy.whole(directory);
    ExportBundle.Result result = new ExportBundle(directory, BundleFormat.CSV).execute();
    assertThat(result.missing()).isEmpty();
    assertThat(result.files())
        .containsExactly(
            "README.md",
            "aggregates.csv",
            "comparisons.csv",
            "curves.csv",
            "summary.csv",
            "trials.csv",
            "tuneability.csv");
    assertThat(csv("trials.csv"))
        .isEqualTo(
            """
            study,trial_id,optimizer,learning_rate,seed,outcome,reason,final_loss,error
            small,t1,sgd,0.5,1,completed,,0.25,
            small,t2,sgd,0.5,2,completed,,0.125,
            small,t3,adam,0.5,1,completed,,0.5,
            small,t4,adam,0.5,2,diverged,"loss was ""NaN"", at
            step 3",NaN,
            small,t5,sgd,1.0E-5,1,failed,heap,,OutOfMemoryError
            """);
  }

  @Test
  void theReadmeSaysWhatColumnsMean() throws IOException {
    SmallStudy.whole(directory);
    new ExportBundle(directory, BundleFormat.CSV).execute();
    assertThat(csv("README.md"))
        .startsWith("# Tables of small\n")
        .contains("## `trials.csv`\n\nOne row per trial that has ended.\n")
        .contains("| `learning_rate` | real | axis of the study |")
        .contains("| `final_loss` | real | last recorded value of loss |")
        .contains("| `mean_low` | real | lower end of the 95 % interval of mean |")
        .contains("| `optimizer_b` | text | optimizer of contender b |");
  }

  @Test
  void aHalfFinishedStudyGivesWhatItHas() throws IOException {
    new SmallStudy(directory).described().trials();
    ExportBundle.Result result = new ExportBundle(directory, BundleFormat.CSV).execute();
    assertThat(result.files()).containsExactly("README.md", "trials.csv");
    String cure = "`./sweep report " + directory + "`";
    assertThat(result.missing())
        .containsExactly(
            "the table curves is missing: " + cure, "the table summary is missing: " + cure);
  }

  @Test
  void aStudyWithoutTrialsIsRefused() throws IOException {
    new SmallStudy(directory).described();
    assertThatThrownBy(() -> new ExportBundle(directory, BundleFormat.CSV).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(directory + " has no tables yet: `./sweep run` writes trials as they end");
    assertThat(directory.resolve("export")).doesNotExist();
  }

  private String csv(String name) throws IOException {
    return Files.readString(directory.resolve("export/csv").resolve(name));
  }
}
