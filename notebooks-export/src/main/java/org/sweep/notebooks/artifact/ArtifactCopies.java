package org.sweep.notebooks.artifact;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Copies of what figures show of artifacts as CSV, one file for each table that trials left, of all
 * trials together: {@code trial_id}, then the table's own columns. A step that no figure shows is a
 * row of nothing else.
 *
 * @param artifacts the rows
 */
public record ArtifactCopies(PicturedArtifacts artifacts) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

  /**
   * Writes them to {@code tables/}; takes away those of an earlier export that have no rows any
   * more. Where the artifacts are not here, copies are all there is, and stay.
   *
   * @throws IOException if the folder cannot be written
   */
  public void execute() throws IOException {
    for (ArtifactName name : ArtifactName.values()) {
      if (!artifacts.rows(name).isEmpty()) {
        write(name, artifacts.copy(name));
      } else if (artifacts.areHere()) {
        Files.deleteIfExists(artifacts.copy(name));
      }
    }
  }

  private void write(ArtifactName name, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
        print(artifacts.rows(name), new CSVPrinter(out, FORMAT));
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void end(CSVPrinter printer, int missing) throws IOException {
    for (int i = 0; i < missing; i++) {
      printer.print(null);
    }
    printer.println();
  }

  /** Points of fewer coordinates than others end early, which is nothing in the last columns. */
  private void print(Map<String, ArtifactRows> byTrial, CSVPrinter printer) throws IOException {
    List<String> columns =
        byTrial.values().stream()
            .map(ArtifactRows::columns)
            .max(Comparator.comparingInt(List::size))
            .orElseThrow();
    printer.print("trial_id");
    printer.printRecord(columns);
    for (Map.Entry<String, ArtifactRows> entry : byTrial.entrySet()) {
      boolean isOfImages = artifacts.isOfImages(entry.getKey());
      List<CopiedNumber> forms = new ArrayList<>();
      for (String column : entry.getValue().columns()) {
        forms.add(CopiedNumber.of(column, isOfImages));
      }
      for (double[] row : entry.getValue().rows()) {
        printer.print(entry.getKey());
        for (int i = 0; i < row.length; i++) {
          printer.print(forms.get(i).text(row[i]));
        }
        end(printer, columns.size() - row.length);
      }
      for (long step : entry.getValue().otherSteps()) {
        printer.print(entry.getKey());
        printer.print(step);
        end(printer, columns.size() - 1);
      }
    }
  }
}
