package org.sweep.report.picture;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.sweep.analysis.artifact.PointImages;

/** Images as tiles of one grayscale PNG, eight in a row, a pixel apart. */
final class TileImage {
  static final int TILES = 8;

  /** Shades from black to white: a screen shows no more differences, and noise stays small. */
  private static final int SHADES = 32;

  /** Between the tiles. */
  private static final int GREY = 128;

  private TileImage() {}

  /** Pixels along a side of the picture. */
  static int side(PointImages images) {
    return TILES * (images.side() + 1) - 1;
  }

  /** The PNG as a URI that a page can hold. */
  static String dataUri(PointImages images) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(images), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a PNG in memory is always writable", e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static BufferedImage image(PointImages images) {
    int side = side(images);
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster raster = picture.getRaster();
    int[] background = new int[side * side];
    Arrays.fill(background, GREY);
    raster.setPixels(0, 0, side, side, background);
    for (int tile = 0; tile < Math.min(TILES * TILES, images.images().size()); tile++) {
      int left = tile % TILES * (images.side() + 1);
      int top = tile / TILES * (images.side() + 1);
      int[] shades = shades(images.images().get(tile));
      raster.setPixels(left, top, images.side(), images.side(), shades);
    }
    return picture;
  }

  private static int[] shades(List<Double> pixels) {
    return pixels.stream().mapToInt(pixel -> shade(pixel)).toArray();
  }

  /** -1 is 0, 1 is 255, what lies outside is drawn as the nearest; what is no number is grey. */
  private static int shade(double pixel) {
    if (Double.isNaN(pixel)) {
      return GREY;
    }
    double lightness = (Math.max(-1, Math.min(1, pixel)) + 1) / 2;
    return (int) Math.round(Math.rint(lightness * (SHADES - 1)) * 255 / (SHADES - 1));
  }
}
