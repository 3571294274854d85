package org.sweep.report.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.report.image.VegaEngine.Undrawable;

/** Writes every figure of a page as {@code figures/<section>-<number>-<title>.svg} and as PNG. */
public final class WriteImages {
  /** The folder of the files. */
  public static final String FOLDER = "figures";

  private static final String SVG = ".svg";
  private static final String PNG = ".png";

  /** Panels of all figures: a report takes a bounded time. */
  private static final int MOST_PANELS = 96;

  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final VegaEngine engine;
  private final Storage storage;
  private final String folder;
  private final Palette palette = Palette.ofPage();
  private final List<String> paths = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

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
   * @param charts the curves, as the page gets them
   * @param figures lists of figures and albums by section, as the page gets them
   * @throws IOException if a file cannot be written
   */
  public Result execute(ObjectNode charts, ObjectNode figures) throws IOException {
    List<Plate> plates = plates(charts, figures);
    if (!plates.isEmpty()) {
      storage.makeFolder(folder);
      write(plates);
    }
    deleteOthers();
    return new Result(paths, notes);
  }

  private List<Plate> plates(ObjectNode charts, ObjectNode figures) {
    List<Plate> plates = new ArrayList<>();
    if (!charts.path("charts").isEmpty()) {
      try {
        plates.addAll(Plates.of("curves", engine.curves(charts)));
      } catch (Undrawable e) {
        notes.add("The curves could not be drawn: " + e.getMessage());
      }
    }
    figures
        .fields()
        .forEachRemaining(one -> plates.addAll(Plates.of(one.getKey(), one.getValue())));
    return plates;
  }

  private void write(List<Plate> plates) throws IOException {
    Optional<String> refusal = PngImage.refusal();
    refusal.ifPresent(why -> notes.add("There are no PNG files, since Java has no fonts: " + why));
    long end = System.nanoTime() + LONGEST.toNanos();
    int panels = 0;
    int leftOut = 0;
    for (Plate plate : plates) {
      panels += plate.panels().size();
      if (panels > MOST_PANELS || System.nanoTime() > end) {
        leftOut++;
      } else {
        write(plate, refusal.isEmpty() ? Set.of(SVG, PNG) : Set.of(SVG));
      }
    }
    if (leftOut > 0) {
      notes.add(
          "%d of %d figures are on the page only: figures/ has room for %d panels and %d seconds."
              .formatted(leftOut, plates.size(), MOST_PANELS, LONGEST.toSeconds()));
    }
  }

  private void write(Plate plate, Set<String> formats) throws IOException {
    String path = folder + "/" + plate.name();
    try {
      String svg = svg(plate);
      storage.writeText(path + SVG, svg);
      paths.add(path + SVG);
      if (formats.contains(PNG)) {
        storage.writeBytes(path + PNG, PngImage.of(svg));
        paths.add(path + PNG);
      }
    } catch (Undrawable e) {
      notes.add("The figure " + plate.name() + " could not be drawn: " + e.getMessage());
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

  private void deleteOthers() throws IOException {
    Set<String> names = new HashSet<>();
    paths.forEach(path -> names.add(ResultLayout.nameOf(path)));
    for (String suffix : List.of(SVG, PNG)) {
      for (String path : storage.files(folder, suffix)) {
        if (!names.contains(ResultLayout.nameOf(path))) {
          storage.delete(path);
        }
      }
    }
  }
}
