package org.sweep.report.picture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.Extent;
import org.sweep.analysis.artifact.PointDensity;
import org.sweep.analysis.artifact.PointDensity.Cell;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.picture.Album.KeyEntry;
import org.sweep.report.table.Estimate;

/**
 * Densities of generated points beside that of real ones, a row per trial. A cell's tint grows with
 * the root of its share of the points and is full at the share of the densest cell of real points,
 * in every panel.
 */
final class DensityAlbum {
  static final String COLOUR = "var(--kind-0)";

  /** A single point must be seen. */
  private static final double FAINTEST = 0.14;

  private final Map<ArtifactTrial, List<PointDensity>> byTrial;
  private final double full;

  DensityAlbum(List<PointDensity> densities) {
    byTrial =
        densities.stream()
            .collect(
                Collectors.groupingBy(
                    PointDensity::trial, LinkedHashMap::new, Collectors.toList()));
    full =
        densities.stream()
            .filter(density -> density.step().isEmpty())
            .mapToDouble(PointDensity::densest)
            .max()
            .orElse(1);
  }

  /** The album; empty if no points are of the plane. */
  Optional<Album> album() {
    if (byTrial.isEmpty()) {
      return Optional.empty();
    }
    TrialLabels labels = new TrialLabels(List.copyOf(byTrial.keySet()));
    List<Figure> figures = new ArrayList<>();
    byTrial.forEach((trial, densities) -> figures.add(figure(labels.of(trial), densities)));
    return Optional.of(
        new Album(
            "Density of generated points",
            note(),
            key(),
            Album.Size.SMALL,
            Album.rowsIfFew(figures),
            figures));
  }

  private String note() {
    String note =
        ("Points counted in %1$d × %1$d cells of a square around the real points; generated points"
                + " are of the same latent vectors at every step.")
            .formatted(PointDensity.CELLS);
    return isCommon() ? note + " All panels: " + range(extents().get(0)) : note;
  }

  private boolean isCommon() {
    return extents().size() == 1;
  }

  private List<Extent> extents() {
    return byTrial.values().stream()
        .flatMap(List::stream)
        .map(PointDensity::extent)
        .distinct()
        .toList();
  }

  private static String range(Extent extent) {
    return "x_0 from %s to %s across, x_1 from %s to %s upwards."
        .formatted(
            Estimate.number(extent.left()),
            Estimate.number(extent.left() + extent.side()),
            Estimate.number(extent.bottom()),
            Estimate.number(extent.bottom() + extent.side()));
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    for (double part : new double[] {0.01, 0.1, 0.25, 0.5, 1}) {
      String share = Estimate.number(Math.round(1e4 * part * full) / 100.0) + "\u00a0%";
      key.add(new KeyEntry(COLOUR, opacity(part), share));
    }
    key.set(4, new KeyEntry(COLOUR, 1, key.get(4).label() + " or more of the points in a cell"));
    return key;
  }

  private static double opacity(double part) {
    return Math.max(FAINTEST, Math.min(1, Math.sqrt(part)));
  }

  private Figure figure(String label, List<PointDensity> densities) {
    String note = isCommon() ? "" : range(densities.get(0).extent());
    return Panels.row(
        label, note, densities.stream().map(density -> panel(label, density)).toList());
  }

  private Panel panel(String label, PointDensity density) {
    ObjectNode specification = SpecificationTemplate.of(DensityAlbum.class, "density.vg.json");
    Panels.set(specification, "left", density.extent().left());
    Panels.set(specification, "bottom", density.extent().bottom());
    Panels.set(specification, "side", density.extent().side());
    Panels.set(specification, "cells", PointDensity.CELLS);
    Panels.set(specification, "full", full * density.points());
    Panels.set(specification, "faintest", FAINTEST);
    String note =
        density.outside() == 0
            ? Panels.count(density.points(), "point")
            : Panels.count(density.points(), "point") + ", " + density.outside() + " outside";
    String heading = Panels.label(density.step());
    String description = "Density of %s, %s: %s".formatted(heading, label, note);
    return new Panel(
        heading, note, description, specification, Map.of("counts", counts(density.cells())));
  }

  /** One row of lists, which the specification flattens. */
  private static ArrayNode counts(List<Cell> cells) {
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    ObjectNode row = data.addObject();
    list(row, "x", cells, Cell::x);
    list(row, "y", cells, Cell::y);
    list(row, "points", cells, Cell::points);
    return data;
  }

  private static void list(
      ObjectNode row, String name, List<Cell> cells, ToLongFunction<Cell> value) {
    ArrayNode values = row.putArray(name);
    cells.forEach(cell -> values.add(value.applyAsLong(cell)));
  }
}
