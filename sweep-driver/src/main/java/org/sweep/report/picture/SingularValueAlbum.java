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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.SingularValues;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Rounded;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.picture.Album.KeyEntry;
import org.sweep.report.table.Estimate;

/**
 * Singular values of the covariance of generated points against their index, a panel per trial and
 * a line per step; at the target all are one.
 */
final class SingularValueAlbum {
  /** Smaller ones have no place on a logarithmic axis that shows the others. */
  private static final double SMALLEST = 1e-10;

  private static final int RAMP = 9;

  private final Map<ArtifactTrial, List<SingularValues>> byTrial;
  private final List<Long> steps;
  private final double low;
  private final double high;

  SingularValueAlbum(List<SingularValues> spectra) {
    byTrial =
        spectra.stream()
            .collect(
                Collectors.groupingBy(
                    SingularValues::trial, LinkedHashMap::new, Collectors.toList()));
    steps =
        List.copyOf(
            spectra.stream()
                .map(SingularValues::step)
                .collect(Collectors.toCollection(TreeSet::new)));
    List<Double> shown =
        spectra.stream().flatMap(one -> one.values().stream()).filter(Double::isFinite).toList();
    high = shown.stream().mapToDouble(x -> x).max().orElse(1);
    low = Math.max(SMALLEST, shown.stream().mapToDouble(x -> x).min().orElse(1));
  }

  /** The album; empty if there are no singular values. */
  Optional<Album> album() {
    if (byTrial.isEmpty()) {
      return Optional.empty();
    }
    TrialLabels labels = new TrialLabels(List.copyOf(byTrial.keySet()));
    List<Panel> panels = new ArrayList<>();
    byTrial.forEach((trial, spectra) -> panels.add(panel(labels.of(trial), spectra)));
    String note =
        "Singular values of the covariance of generated points, the largest first. Those of the"
            + " target are all one, the horizontal line."
            + (low == SMALLEST ? " Smaller ones lie at " + Estimate.number(SMALLEST) + "." : "");
    return Optional.of(
        new Album(
            "Singular values",
            note,
            steps.stream().map(step -> new KeyEntry(colour(step), 1, Panels.label(step))).toList(),
            Album.Size.LARGE,
            Album.Arrangement.ROWS,
            List.of(Panels.row("", "", panels))));
  }

  /** Early to late steps along the page's ramp. */
  private String colour(long step) {
    int last = Math.max(1, steps.size() - 1);
    return "var(--ramp-" + Math.round((float) RAMP * steps.indexOf(step) / last) + ")";
  }

  private Panel panel(String label, List<SingularValues> spectra) {
    ObjectNode specification =
        SpecificationTemplate.of(SingularValueAlbum.class, "singular-values.vl.json");
    ObjectNode y = specification.withObject("/encoding/y");
    y.withObject("/scale")
        .putArray("domain")
        .add(Math.min(1, low) / 1.3)
        .add(Math.max(1, high) * 1.3);
    String description = "Singular values of the covariance of generated points over their index";
    return new Panel(
        label,
        "",
        label.isEmpty() ? description : description + ", " + label,
        specification,
        Map.of("spectra", data(spectra)));
  }

  /** A row of lists for each step, which the specification flattens. */
  private JsonNode data(List<SingularValues> spectra) {
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    for (SingularValues spectrum : spectra) {
      ObjectNode row = data.addObject();
      row.put("step", spectrum.step()).put("colour", colour(spectrum.step()));
      ArrayNode index = row.putArray("index");
      ArrayNode values = row.putArray("value");
      for (int i = 0; i < spectrum.values().size(); i++) {
        double value = spectrum.values().get(i);
        if (Double.isFinite(value)) {
          index.add(i);
          values.add(Rounded.of(Math.max(low, value)));
        }
      }
    }
    return data;
  }
}
