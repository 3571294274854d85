package org.sweep.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.stability.StabilityRow;
import org.sweep.analysis.stability.StabilityRow.Threshold;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.trial.AxisValue;

class WriteStabilityTablesTest {
  private static final List<StabilityRow> ROWS =
      List.of(
          row("sgd", Optional.of(0.0049838), Optional.of(0.00499623), Optional.of(2 / 401.0)),
          row("adam", Optional.empty(), Optional.of(0.1), Optional.empty()));

  @TempDir Path root;

  @Test
  void writesEveryFormat() throws IOException {
    assertThat(tables().execute(ROWS))
        .extracting(path -> root.relativize(Path.of(path)).toString())
        .containsExactly("tables/stability.csv", "tables/stability.md", "tables/stability.tex");
    assertThat(file("csv"))
        .isEqualTo(
            """
            optimizer,rates,largest_contracting,smallest_not_contracting,largest_predicted_stable,\
            smallest_predicted_unstable,step_size_bound,agreements,trials
            sgd,41,0.0049838,0.00499623,0.0049838,0.00499623,0.004987531172069825,40,41
            adam,41,,0.1,,0.1,,40,41
            """);
    assertThat(file("md"))
        .contains("| optimizer | rates | largest contracting | smallest not contracting |")
        .contains(
            "| sgd | 41 | 0.0049838 | 0.00499623 | 0.0049838 | 0.00499623 | 0.00498753 | 40 | 41 |")
        .contains("| adam | 41 | – | 0.1 | – | 0.1 | – | 40 | 41 |");
    assertThat(file("tex")).contains("sgd & $41$ & $0.0049838$ & $0.00499623$");
  }

  @Test
  void takesTheFilesOfAnEarlierReportAway() throws IOException {
    tables().execute(ROWS);
    tables().delete();
    assertThat(root.resolve("tables")).isEmptyDirectory();
  }

  private WriteStabilityTables tables() {
    return new WriteStabilityTables(Storage.with(Map.of()), new ResultLayout(root.toString()));
  }

  private String file(String suffix) throws IOException {
    return Files.readString(root.resolve("tables/stability." + suffix));
  }

  private static StabilityRow row(
      String optimizer, Optional<Double> within, Optional<Double> beyond, Optional<Double> bound) {
    return new StabilityRow(
        List.of(new AxisValue(FabricatedResults.OPTIMIZER, optimizer)),
        41,
        new Threshold(within, beyond),
        new Threshold(within, beyond),
        bound,
        40,
        41);
  }
}
