package org.sweep.notebooks.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;

/**
 * The trials whose artifacts are drawn: all that left some if they are few, else the first seed of
 * each configuration, and of more configurations than can be drawn some, evenly spaced.
 *
 * @param ids their ids, in the order of the study's axes, then of seeds
 * @param note which they are, in a sentence; empty if there are none
 */
public record PicturedTrials(List<String> ids, String note) {
  /** No trials. */
  public static final PicturedTrials NONE = new PicturedTrials(List.of(), "");

  /** More trials are not drawn. */
  static final int MOST = 12;

  /** Copies the list. */
  public PicturedTrials {
    ids = List.copyOf(ids);
  }

  /**
   * Chooses among the trials of a result directory. A folder without a row in {@code trials} counts
   * for nothing.
   *
   * @param directory the result directory
   * @param axes the study's axes
   * @param trials the table of that name
   * @throws IOException if the folder of artifacts cannot be listed
   */
  public static PicturedTrials of(Path directory, List<Axis> axes, Table trials)
      throws IOException {
    Set<String> folders = folders(directory.resolve(PicturedArtifacts.FOLDER));
    Comparator<Row> order = Comparator.comparingInt(row -> 0);
    for (Axis axis : axes) {
      order = order.thenComparing(new AxisPlaces(axis).order());
    }
    Comparator<Row> bySeed = Comparator.comparingLong(row -> row.whole("seed").orElse(0));
    List<Row> left =
        trials.stream()
            .filter(row -> folders.contains(row.text("trial_id").orElse("")))
            .sorted(order.thenComparing(bySeed))
            .toList();
    return left.size() <= MOST ? all(left) : firsts(left);
  }

  private static Set<String> folders(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(Files::isDirectory).forEach(file -> names.add(file.getFileName().toString()));
      }
    }
    return names;
  }

  private static PicturedTrials all(List<Row> left) {
    String note =
        left.isEmpty() ? "" : "All trials that left some are drawn: %d.".formatted(left.size());
    return new PicturedTrials(left.stream().map(PicturedTrials::id).toList(), note);
  }

  private static PicturedTrials firsts(List<Row> left) {
    Map<String, String> firsts = new LinkedHashMap<>();
    left.forEach(row -> firsts.putIfAbsent(row.text("configuration_id").orElse(""), id(row)));
    List<String> drawn = EvenlySpaced.of(List.copyOf(firsts.values()), MOST);
    String some =
        drawn.size() < firsts.size()
            ? "%d of %d configurations, evenly spaced".formatted(drawn.size(), firsts.size())
            : "all %d configurations".formatted(firsts.size());
    return new PicturedTrials(drawn, "Drawn are %s, of each the first seed.".formatted(some));
  }

  private static String id(Row row) {
    return row.text("trial_id").orElseThrow();
  }
}
