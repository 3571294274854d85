package org.sweep.report.picture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.Eigenvalue;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Rounded;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.picture.Album.KeyEntry;

/**
 * Leading eigenvalues of the field's Jacobian in the complex plane, a panel per step: the colour
 * says which player holds the eigenvector, the size how much of the field lies in the eigenspace.
 */
final class EigenvalueAlbum {
  private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};

  private final Map<ArtifactTrial, List<Eigenvalue>> byTrial;

  EigenvalueAlbum(List<Eigenvalue> eigenvalues) {
    byTrial =
        eigenvalues.stream()
            .filter(value -> Double.isFinite(value.real()) && Double.isFinite(value.imaginary()))
            .collect(
                Collectors.groupingBy(Eigenvalue::trial, LinkedHashMap::new, Collectors.toList()));
  }

  /** The album; empty if there are no eigenvalues. */
  Optional<Album> album(List<ArtifactTrial> order) {
    List<ArtifactTrial> trials = order.stream().filter(byTrial::containsKey).toList();
    if (trials.isEmpty()) {
      return Optional.empty();
    }
    TrialLabels labels = new TrialLabels(trials);
    List<Figure> figures = new ArrayList<>();
    trials.forEach(trial -> figures.add(figure(labels.of(trial), byTrial.get(trial))));
    String note =
        "Leading eigenvalues of the Jacobian of the field on a minibatch, real part across and"
            + " imaginary part upwards, each panel with scales of its own. The area of a dot"
            + " grows with the share of the field in its eigenspace. The vertical line is real"
            + " part 0: simultaneous gradient flow contracts along what lies to its right.";
    return Optional.of(
        new Album(
            "Eigenvalues of the field's Jacobian",
            note,
            key(),
            Album.Size.LARGE,
            Album.Arrangement.CHOICE,
            figures));
  }

  private static List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    for (double share : SHARES) {
      String label = share == 0.5 ? "half each" : "";
      label = share == 0 ? "held by the generator" : label;
      label = share == 1 ? "held by the discriminator" : label;
      key.add(new KeyEntry(colour(share), 1, label));
    }
    return key;
  }

  /** From the generator's colour to the discriminator's, grey where both hold as much. */
  static String colour(double discriminatorShare) {
    double far = Math.min(1, Math.abs(discriminatorShare - 0.5) * 2);
    String player = discriminatorShare < 0.5 ? "var(--kind-1)" : "var(--kind-0)";
    return "color-mix(in oklab, %s %d%%, var(--neutral))".formatted(player, Math.round(100 * far));
  }

  private static Figure figure(String label, List<Eigenvalue> values) {
    Map<Long, List<Eigenvalue>> bySteps =
        values.stream()
            .collect(Collectors.groupingBy(Eigenvalue::step, TreeMap::new, Collectors.toList()));
    List<Panel> panels = new ArrayList<>();
    bySteps.forEach((step, ofStep) -> panels.add(panel(label, step, ofStep)));
    return Panels.row(label, "", panels);
  }

  private static Panel panel(String label, long step, List<Eigenvalue> values) {
    ObjectNode specification =
        SpecificationTemplate.of(EigenvalueAlbum.class, "eigenvalues.vg.json");
    Range real = Range.of(values, Eigenvalue::real);
    Range imaginary = Range.of(values, Eigenvalue::imaginary);
    Panels.set(specification, "left", real.low);
    Panels.set(specification, "right", real.high);
    Panels.set(specification, "bottom", imaginary.low);
    Panels.set(specification, "top", imaginary.high);
    String heading = Panels.label(step);
    return new Panel(
        heading,
        "",
        "%s of the field's Jacobian at %s, %s"
            .formatted(Panels.count(values.size(), "leading eigenvalue"), heading, label),
        specification,
        Map.of("eigenvalues", rows(values)));
  }

  private static ArrayNode rows(List<Eigenvalue> values) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Eigenvalue value : values) {
      ObjectNode row = rows.addObject();
      row.put("real", Rounded.of(value.real())).put("imaginary", Rounded.of(value.imaginary()));
      row.put("colour", colour(value.discriminatorShare()));
      row.put("discriminator", rounded(value.discriminatorShare()));
      row.put("field", rounded(value.fieldShare())).put("residual", rounded(value.residual()));
    }
    return rows;
  }

  private static BigDecimal rounded(double value) {
    return Rounded.of(Double.isFinite(value) ? value : 0);
  }

  /** What an axis shows: all values and 0, with room for dots at the edges. */
  private record Range(double low, double high) {
    private static final double MARGIN = 0.08;

    static Range of(List<Eigenvalue> values, ToDoubleFunction<Eigenvalue> part) {
      double low = Math.min(0, values.stream().mapToDouble(part).min().orElse(0));
      double high = Math.max(0, values.stream().mapToDouble(part).max().orElse(0));
      double margin = high > low ? MARGIN * (high - low) : 1;
      return new Range(low - margin, high + margin);
    }
  }
}
