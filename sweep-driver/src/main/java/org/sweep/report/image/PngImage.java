package org.sweep.report.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** SVG as PNG, two pixels for one. Nothing that a drawing names is loaded from anywhere. */
final class PngImage {
  static final int SCALE = 2;

  /** The library's limits are for foreign pictures: a panel of points has thousands of paths. */
  private static final DocumentLimits LIMITS = new DocumentLimits(64, 8, Integer.MAX_VALUE);

  private static final LoaderContext CONTEXT =
      LoaderContext.builder()
          .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
          .documentLimits(LIMITS)
          .build();

  private PngImage() {}

  /** Why there can be no images on this machine; empty if there can. */
  static Optional<String> refusal() {
    try {
      FontRenderContext plain = new FontRenderContext(null, true, true);
      new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", plain);
      return Optional.empty();
    } catch (LinkageError | InternalError | RuntimeException e) {
      // What Java throws without fontconfig or with a runtime without AWT differs between builds.
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The image of {@code svg}. */
  static byte[] of(String svg) throws IOException {
    byte[] bytes = withFont(svg).getBytes(StandardCharsets.UTF_8);
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, CONTEXT);
    if (document == null) {
      throw new IOException("the drawing is no SVG");
    }
    FloatSize size = document.size();
    int width = (int) Math.ceil(SCALE * size.width);
    int height = (int) Math.ceil(SCALE * size.height);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(SCALE, SCALE);
      document.render((Component) null, graphics, null);
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  /** {@code svg} with the one font that is here: the library does not walk through a list. */
  private static String withFont(String svg) {
    Set<String> here =
        Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    String font =
        Composition.FONTS.stream()
            .filter(here::contains)
            .findFirst()
            .orElse(Composition.FONTS.get(Composition.FONTS.size() - 1));
    return svg.replace(String.join(", ", Composition.FONTS), font);
  }
}
