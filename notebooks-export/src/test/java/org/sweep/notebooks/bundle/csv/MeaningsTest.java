package org.sweep.notebooks.bundle.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.folder.SmallStudy;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.TableName;

class MeaningsTest {
  @TempDir private Path directory;
  private Meanings meanings;

  @BeforeEach
  void read() throws IOException {
    new SmallStudy(directory).described();
    meanings = new Meanings(StudyFile.of(directory));
  }

  @Test
  void everyTableHasOne() {
    Set<TableName> tables = EnumSet.allOf(TableName.class);
    tables.remove(TableName.STEPS);
    assertThat(tables).allSatisfy(table -> assertThat(meanings.of(table)).isNotBlank());
  }

  @Test
  void everyColumnIsDocumented() throws IOException {
    String docs = Files.readString(Path.of(System.getProperty("sweep.home"), "docs/tables.md"));
    List<String> unknown = new ArrayList<>();
    try (InputStream in = Meanings.class.getResourceAsStream("meanings.yaml")) {
      JsonNode known = new ObjectMapper(new YAMLFactory()).readTree(in);
      for (JsonNode table : known) {
        table
            .fieldNames()
            .forEachRemaining(
                column -> {
                  String stem = column.replaceFirst("^upper_", "lower_");
                  String steps = stem.replace("_seconds", "_steps");
                  boolean said =
                      docs.contains("`" + stem + "`") || docs.contains("`" + steps + "`");
                  if (!said && !column.equals("about")) {
                    unknown.add(column);
                  }
                });
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void columnsThatDependOnTheStudyHaveOne() {
    assertThat(meanings.of(TableName.TRIALS, "best_accuracy"))
        .isEqualTo("best recorded value of accuracy");
    assertThat(meanings.of(TableName.TRIALS, "learning_rate")).isEqualTo("axis of the study");
    assertThat(meanings.of(TableName.COMPARISONS, "optimizer_a"))
        .isEqualTo("optimizer of contender a");
    assertThat(meanings.of(TableName.THRESHOLDS, "upper_low"))
        .isEqualTo("lower end of the 95 % interval of upper");
    assertThat(meanings.of(TableName.LANDSCAPE, "field_x"))
        .isEqualTo("derivative of its own player's loss by x");
    assertThat(meanings.of(TableName.LANDSCAPE, "y")).isEqualTo("the point's y");
    assertThat(meanings.of(TableName.SUMMARY, "whatever")).isEmpty();
  }
}
