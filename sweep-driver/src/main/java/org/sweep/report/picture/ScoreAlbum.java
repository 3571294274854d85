package org.sweep.report.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.Extent;
import org.sweep.analysis.artifact.ScoreGrid;
import org.sweep.analysis.artifact.ScoreGrids;
import org.sweep.report.figure.ContourLevels;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Rounded;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.picture.Album.KeyEntry;
import org.sweep.report.table.Estimate;

/**
 * Contours of the discriminator's score over the plane with generated points on them, a panel per
 * step. Of every loss the score itself is drawn, since only two of them make it a probability.
 */
final class ScoreAlbum {
  /** How opaque the highest of all levels is together with those beneath. */
  private static final double STRONGEST = 0.72;

  private final Map<ArtifactTrial, List<ScoreGrid>> byTrial;

  ScoreAlbum(List<ScoreGrid> grids) {
    byTrial =
        grids.stream()
            .collect(
                Collectors.groupingBy(ScoreGrid::trial, LinkedHashMap::new, Collectors.toList()));
  }

  /** The album; empty if there are no scores. */
  Optional<Album> album() {
    if (byTrial.isEmpty()) {
      return Optional.empty();
    }
    TrialLabels labels = new TrialLabels(List.copyOf(byTrial.keySet()));
    List<Figure> figures = new ArrayList<>();
    byTrial.forEach(
        (trial, grids) -> {
          String label = labels.of(trial);
          List<Panel> panels = grids.stream().map(grid -> panel(label, grid)).toList();
          figures.add(Panels.row(label, "", panels));
        });
    String note =
        ("Contours of the score: a stronger tint is a higher score, more like real points. Under"
                + " non-saturating and minimax losses sigmoid(score) is the probability of being"
                + " real, and the thick line, score 0, is one half; under the others only"
                + " differences of scores mean something. Dots are the first %d generated points.")
            .formatted(ScoreGrids.MOST_POINTS);
    return Optional.of(
        new Album(
            "Scores of the discriminator",
            note,
            key(),
            Album.Size.LARGE,
            Album.Arrangement.CHOICE,
            figures));
  }

  private static List<KeyEntry> key() {
    return List.of(
        new KeyEntry("var(--contour)", 0.08, "lowest score"),
        new KeyEntry("var(--contour)", 0.36, ""),
        new KeyEntry("var(--contour)", STRONGEST, "highest score"),
        new KeyEntry("var(--ink)", 1, "score 0"),
        new KeyEntry("var(--kind-1)", 0.85, "generated point"));
  }

  private static Panel panel(String label, ScoreGrid grid) {
    ContourLevels levels = ContourLevels.of(grid.scores());
    String note = note(grid, levels);
    String heading = Panels.label(grid.step());
    return new Panel(
        heading,
        note,
        "Contours of the discriminator's score at %s, %s. %s".formatted(heading, label, note),
        specification(grid, levels),
        data(grid, levels));
  }

  private static ObjectNode specification(ScoreGrid grid, ContourLevels levels) {
    ObjectNode specification = SpecificationTemplate.of(ScoreAlbum.class, "scores.vg.json");
    Extent extent = grid.extent();
    List<Double> across = grid.across();
    List<Double> up = grid.up();
    Panels.set(specification, "left", extent.left());
    Panels.set(specification, "bottom", extent.bottom());
    Panels.set(specification, "side", extent.side());
    Panels.set(specification, "west", across.get(0));
    Panels.set(specification, "north", up.get(up.size() - 1));
    Panels.set(specification, "gapAcross", gap(across));
    Panels.set(specification, "gapUp", gap(up));
    int count = Math.max(1, levels.levels().size());
    Panels.set(specification, "tint", 1 - Math.pow(1 - STRONGEST, 1.0 / count));
    ArrayNode thresholds = isocontour(specification, "contours").putArray("thresholds");
    levels.levels().forEach(thresholds::add);
    return specification;
  }

  private static ObjectNode isocontour(ObjectNode specification, String name) {
    ObjectNode data = SpecificationTemplate.named(specification, "data", name);
    return (ObjectNode) data.withArray("transform").get(0);
  }

  private static double gap(List<Double> ticks) {
    double last = ticks.get(ticks.size() - 1);
    return ticks.size() < 2 ? 1 : (last - ticks.get(0)) / (ticks.size() - 1);
  }

  private static String note(ScoreGrid grid, ContourLevels contours) {
    List<Double> levels = contours.levels();
    if (levels.isEmpty()) {
      return "The score is constant, so there are no contours.";
    }
    double low = finite(grid).min().orElseThrow();
    double high = finite(grid).max().orElseThrow();
    String range = "Scores from %s to %s".formatted(Estimate.number(low), Estimate.number(high));
    String lines =
        contours.spacing() == ContourLevels.Spacing.EQUAL && levels.size() > 1
            ? "lines %s apart".formatted(Estimate.number(levels.get(1) - levels.get(0)))
            : "lines at quantiles, "
                + levels.stream().map(Estimate::number).collect(Collectors.joining(", "));
    String zero = low < 0 && high > 0 ? "" : "; no score is 0";
    int hidden = grid.points().size() - inside(grid).size();
    String outside = hidden == 0 ? "" : "; " + Panels.count(hidden, "point") + " outside";
    return range + ", " + lines + zero + outside + ".";
  }

  private static DoubleStream finite(ScoreGrid grid) {
    return grid.scores().stream().mapToDouble(x -> x).filter(Double::isFinite);
  }

  private static List<ScoreGrid.Point> inside(ScoreGrid grid) {
    Extent extent = grid.extent();
    return grid.points().stream().filter(point -> extent.contains(point.x(), point.y())).toList();
  }

  private static Map<String, JsonNode> data(ScoreGrid grid, ContourLevels levels) {
    ArrayNode points = JsonNodeFactory.instance.arrayNode();
    ObjectNode row = points.addObject();
    ArrayNode xs = row.putArray("x");
    ArrayNode ys = row.putArray("y");
    for (ScoreGrid.Point point : inside(grid)) {
      xs.add(Rounded.of(point.x()));
      ys.add(Rounded.of(point.y()));
    }
    ArrayNode labels = JsonNodeFactory.instance.arrayNode();
    for (ContourLabels.Label label : new ContourLabels(grid).of(levels.levels())) {
      ObjectNode node = labels.addObject().put("text", Estimate.number(label.level()));
      node.put("x", Rounded.of(label.x())).put("y", Rounded.of(label.y()));
    }
    return Map.of("grid", values(grid), "points", points, "labels", labels);
  }

  /** The grid from the top left; what is not finite is drawn as the lowest finite score. */
  private static ArrayNode values(ScoreGrid grid) {
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    ObjectNode node = data.addObject();
    int width = grid.across().size();
    int height = grid.up().size();
    node.put("width", width).put("height", height);
    double lowest = finite(grid).min().orElse(0);
    ArrayNode values = node.putArray("values");
    for (int j = height - 1; j >= 0; j--) {
      for (int i = 0; i < width; i++) {
        double score = grid.scores().get(j * width + i);
        values.add(Rounded.of(Double.isFinite(score) ? score : lowest));
      }
    }
    return data;
  }
}
