package org.sweep.report.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WriteImagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final VegaEngine ENGINE = new VegaEngine();
  private static final String HOSTILE = "</text><script>alert(1)</script>&\\u0007";
  private static final String LINES =
      """
      {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": "container",
       "height": 100, "params": [{"name": "hidden", "value": []}], "datasets": {"rows": []},
       "data": {"name": "rows"},
       "mark": {"type": "line", "clip": true},
       "encoding": {
         "x": {"field": "x", "type": "quantitative"},
         "y": {"field": "y", "type": "quantitative", "axis": {"title": "%1$s"}},
         "color": {"field": "c", "type": "nominal", "scale": null}}}
      """
          .formatted(HOSTILE);

  @TempDir Path root;

  @AfterAll
  static void end() {
    ENGINE.close();
  }

  @Test
  void drawsPanelsUnderATitleWithALegend() throws Exception {
    WriteImages.Result result = write(figure("Loss of SGD", 2));
    assertThat(result.notes()).isEmpty();
    assertThat(result.paths())
        .extracting(path -> root.relativize(Path.of(path)).toString())
        .containsExactly("figures/test-1-loss-of-sgd.svg", "figures/test-1-loss-of-sgd.png");
    Document svg = svg("test-1-loss-of-sgd");
    assertThat(texts(svg)).contains("Loss of SGD", "A note.", "optimizer", "panel 0", "panel 1");
    assertThat(elements(svg, "mark-line")).isEqualTo(2);
    assertThat(svg.getDocumentElement().getAttribute("width")).matches("\\d+(\\.\\d+)?");
    String text = Files.readString(root.resolve("figures/test-1-loss-of-sgd.svg"));
    assertThat(text)
        .doesNotContain("var(", "<script")
        .contains("#1f5fbf", "&lt;script&gt;alert(1)", "url(#p0-", "url(#p1-");
  }

  @Test
  void drawsTwoPixelsForOneInMoreThanOneColour() throws Exception {
    write(figure("a", 1));
    Element svg = svg("test-1-a").getDocumentElement();
    BufferedImage png = ImageIO.read(root.resolve("figures/test-1-a.png").toFile());
    assertThat(png.getWidth())
        .isEqualTo((int) Math.ceil(2 * Double.parseDouble(svg.getAttribute("width"))));
    assertThat(png.getHeight())
        .isEqualTo((int) Math.ceil(2 * Double.parseDouble(svg.getAttribute("height"))));
    int[] pixels = png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth());
    assertThat(IntStream.of(pixels).filter(pixel -> pixel == 0xff1f5fbf).count())
        .as("pixels of the line and of the legend")
        .isGreaterThan(200);
    assertThat(pixels[0]).isEqualTo(0xffffffff);
  }

  /** The layout counts with Helvetica; where it is not installed, another font may be wider. */
  @Test
  void drawsNothingOnTheMarginWhateverFontIsHere() throws Exception {
    ObjectNode figures = figure("Many wide words of a title, WWWWWWWWWWWWWWWWWWWWWWWW", 1);
    ((ObjectNode) figures.at("/test/0"))
        .put("note", "A very long note of many wide words ".repeat(8));
    WriteImages.Result result = write(figures);
    Path file = result.paths().stream().map(Path::of).skip(1).findFirst().orElseThrow();
    BufferedImage png = ImageIO.read(file.toFile());
    int margin = 10 * PngImage.SCALE;
    int left = png.getWidth() - margin;
    int[] pixels = png.getRGB(left, 0, margin, png.getHeight(), null, 0, margin);
    assertThat(pixels).containsOnly(0xffffffff);
  }

  @Test
  void drawsTheSameTwice() throws Exception {
    write(figure("a", 1));
    byte[] first = Files.readAllBytes(root.resolve("figures/test-1-a.svg"));
    write(figure("a", 1));
    assertThat(root.resolve("figures/test-1-a.svg")).hasBinaryContent(first);
  }

  @Test
  void namesFilesAfterTitlesWhateverTheyAre() throws Exception {
    WriteImages.Result result = write(figure("../<b>é: 1e-5", 1));
    assertThat(result.paths())
        .extracting(ResultLayout::nameOf)
        .containsExactly("test-1-b-1e-5.svg", "test-1-b-1e-5.png");
  }

  @Test
  void deletesFilesOfAnEarlierReport() throws Exception {
    write(figure("old", 1));
    write(figure("new", 1));
    assertThat(root.resolve("figures")).isDirectoryContaining("glob:**/test-1-new.svg");
    assertThat(root.resolve("figures")).isDirectoryNotContaining("glob:**/test-1-old.*");
    assertThat(writer().execute(JSON.createObjectNode(), JSON.createObjectNode()).paths())
        .isEmpty();
    assertThat(root.resolve("figures")).isDirectoryNotContaining("glob:**/*.svg");
  }

  @Test
  void saysWhatCannotBeDrawnAndDrawsTheRest() throws Exception {
    ObjectNode figures = figure("good", 1);
    ObjectNode bad = figure("bad", 1).withArray("test").get(0).deepCopy();
    ((ObjectNode) bad.at("/panels/0/specification")).put("mark", "no such mark");
    figures.withArray("test").insert(0, bad);
    WriteImages.Result result = writer().execute(JSON.createObjectNode(), figures);
    assertThat(result.paths()).hasSize(2);
    assertThat(result.notes())
        .singleElement()
        .asString()
        .startsWith("The figure test-1-bad could not be drawn: ");
  }

  @Test
  void drawsTheFirstPanelsOfMany() throws Exception {
    write(figure("many", Plates.MOST_PANELS + 1));
    Document svg = svg("test-1-many");
    assertThat(elements(svg, "mark-line")).isEqualTo(Plates.MOST_PANELS);
    assertThat(texts(svg)).contains("A note. The first 12 of 13 panels.");
  }

  private WriteImages writer() {
    return new WriteImages(ENGINE, Storage.with(Map.of()), new ResultLayout(root.toString()));
  }

  private WriteImages.Result write(ObjectNode figures) throws IOException {
    return writer().execute(JSON.createObjectNode(), figures);
  }

  private static ObjectNode figure(String title, int panels) throws IOException {
    ObjectNode figure = JSON.createObjectNode();
    figure.put("title", title).put("note", "A note.").put("legendTitle", "optimizer");
    figure
        .putArray("legend")
        .addObject()
        .put("label", "sgd")
        .put("colour", "var(--kind-0)")
        .put("dashed", false);
    figure.putObject("data");
    for (int i = 0; i < panels; i++) {
      ObjectNode panel = figure.withArray("panels").addObject();
      panel.put("label", "panel " + i).put("description", "lines");
      panel.set("specification", JSON.readTree(LINES));
      panel
          .putObject("data")
          .set(
              "rows",
              JSON.readTree(
                  """
                  [{"x": 0, "y": 1, "c": "var(--kind-0)"}, {"x": 2, "y": 3, "c": "var(--kind-0)"}]
                  """));
    }
    ObjectNode figures = JSON.createObjectNode();
    figures.putArray("test").add(figure);
    return figures;
  }

  private Document svg(String name) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(root.resolve("figures/" + name + ".svg").toFile());
  }

  private static String texts(Document svg) {
    return svg.getDocumentElement().getTextContent();
  }

  private static long elements(Document svg, String kind) {
    var groups = svg.getElementsByTagName("g");
    return IntStream.range(0, groups.getLength())
        .mapToObj(index -> (Element) groups.item(index))
        .filter(group -> group.getAttribute("class").contains(kind))
        .count();
  }
}
