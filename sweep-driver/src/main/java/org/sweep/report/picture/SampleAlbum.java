package org.sweep.report.picture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.ImageReader;
import org.sweep.analysis.artifact.PointImages;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.SpecificationTemplate;

/** Generated images beside real ones, a row per trial. */
final class SampleAlbum {
  private final ImageReader reader;

  SampleAlbum(ImageReader reader) {
    this.reader = reader;
  }

  /** The album; empty if no points are images. */
  Optional<Album> album() {
    List<ArtifactTrial> trials = reader.shown();
    if (trials.isEmpty()) {
      return Optional.empty();
    }
    TrialLabels labels = new TrialLabels(trials);
    List<Figure> figures = new ArrayList<>();
    for (ArtifactTrial trial : trials) {
      String label = labels.of(trial);
      List<Panel> panels = reader.read(trial).stream().map(one -> panel(label, one)).toList();
      figures.add(Panels.row(label, "", panels));
    }
    String some =
        trials.size() < reader.trials().size()
            ? " %d of %d trials are shown, evenly spaced."
                .formatted(trials.size(), reader.trials().size())
            : "";
    String note =
        "The first %d points, real ones and those of the same latent vectors at every step; black is -1, white is 1.%s"
            .formatted(ImageReader.MOST_IMAGES, some);
    return Optional.of(
        new Album(
            "Generated images",
            note,
            List.of(),
            Album.Size.LARGE,
            Album.rowsIfFew(figures),
            figures));
  }

  private static Panel panel(String label, PointImages images) {
    ObjectNode specification = SpecificationTemplate.of(SampleAlbum.class, "images.vg.json");
    ArrayNode picture = JsonNodeFactory.instance.arrayNode();
    picture.addObject().put("uri", TileImage.dataUri(images));
    String heading = Panels.label(images.step());
    String description =
        "%s of %s, %s".formatted(Panels.count(images.images().size(), "image"), heading, label);
    return new Panel(heading, "", description, specification, Map.of("picture", picture));
  }
}
