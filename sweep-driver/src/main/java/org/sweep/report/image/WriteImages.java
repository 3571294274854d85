package org.sweep.report.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.image.VegaEngine.Undrawable;

/** Writes every figure of a page as {@code figures/<section>-<number>-<title>.svg} and as PNG. */
public final class WriteImages {
  /** The folder of the files. */
  public static final String FOLDER = "figures";

  private static final Logger LOG = LoggerFactory.getLogger(WriteImages.class);

  /** Panels of all figures: a report takes a bounded time. */
  private static final int MOST_PANELS = 120;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final VegaEngine engine;
  private final Storage storage;
  private final String folder;
  private final Palette palette = Palette.ofPage();

  /** Writes into the result directory at {@code layout} what {@code engine} draws. */
  public WriteImages(VegaEngine engine, Storage storage, ResultLayout layout) {
    this.engine = engine;
    this.storage = storage;
    this.folder = layout.folder(FOLDER);
  }

  /**
   * What was written.
   *
   * @param paths the files
   * @param notes what could not be, in sentences
   */
  public record Result(List<String> paths, List<String> notes) {
    /** Copies the lists. */
    public Result {
      paths = List.copyOf(paths);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Draws and writes; deletes the files of an earlier report that has figures which this has not.
   *
   * @param figures lists of figures and albums by section, as the page gets them
   * @throws IOException if a file cannot be written
   */
  public Result execute(ObjectNode figures) throws IOException {
    List<Plate> plates = Plates.of(figures);
    long end = System.nanoTime() + LONGEST.toNanos();
    List<String> paths = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Optional<String> noImages = PngImage.refusal();
    int panels = 0;
    int leftOut = 0;
    storage.makeFolder(folder);
    for (Plate plate : plates) {
      panels += plate.panels().size();
      if (panels > MOST_PANELS || System.nanoTime() > end) {
        leftOut++;
      } else {
        paths.addAll(write(plate, noImages.isEmpty(), notes));
      }
    }
    deleteOthers(paths);
    noImages.ifPresent(why -> notes.add("There are no PNG files, since Java has no fonts here: " + why));
    if (leftOut > 0) {
      notes.add("%d of %d figures are on the page only: figures/ holds up to %d panels, drawn in up to %d s.".formatted(leftOut, plates.size(), MOST_PANELS, LONGEST.toSeconds()));
    }
    return new Result(paths, notes);
  }

  private List<String> write(Plate plate, boolean images, List<String> notes) throws IOException {
    String path = folder + "/" + plate.name();
    try {
      String svg = svg(plate);
      storage.writeText(path + ".svg", svg);
      if (images) {
        storage.writeBytes(path + ".png", PngImage.of(svg));
      }
      return images ? List.of(path + ".svg", path + ".png") : List.of(path + ".svg");
    } catch (Undrawable e) {
      LOG.warn("{} could not be drawn", plate.name(), e);
      notes.add("The figure " + plate.name() + " could not be drawn: " + e.getMessage());
      return List.of();
    }
  }

  private String svg(Plate plate) throws Undrawable {
    List<PanelDrawing> drawings = new ArrayList<>();
    for (Plate.Panel panel : plate.panels()) {
      String svg = engine.svg(panel.specification(), plate.size().width(), plate.choice());
      drawings.add(PanelDrawing.of(svg, "p" + drawings.size() + "-", palette));
    }
    return new Composition(plate, drawings, palette).svg();
  }

  private void deleteOthers(List<String> paths) throws IOException {
    Set<String> names = new HashSet<>();
    paths.forEach(path -> names.add(ResultLayout.nameOf(path)));
    for (String suffix : List.of(".svg", ".png")) {
      for (String path : storage.files(folder, suffix)) {
        if (!names.contains(ResultLayout.nameOf(path))) {
          storage.delete(path);
        }
      }
    }
  }
}
