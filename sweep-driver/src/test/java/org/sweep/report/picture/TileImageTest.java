package org.sweep.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.artifact.ArtifactTrial;
import org.sweep.analysis.artifact.PointImages;

class TileImageTest {
  private static final ArtifactTrial TRIAL =
      new ArtifactTrial("0123456789abcdef", List.of(), 1, "completed", 200);

  /** Nine images of 4 x 4: the first with four known pixels, the ninth begins the second row. */
  @Test
  void putsEightImagesInARowAPixelApart() throws IOException {
    List<List<Double>> images = new ArrayList<>(Collections.nCopies(9, flat(1)));
    List<Double> first = new ArrayList<>(flat(-1));
    first.set(1, 1.0);
    first.set(4, 7.0);
    first.set(15, Double.NaN);
    images.set(0, first);
    images.set(8, flat(-3));
    BufferedImage image = decoded(images);
    assertThat(image.getWidth()).isEqualTo(8 * 4 + 7);
    assertThat(image.getHeight()).isEqualTo(8 * 4 + 7);
    assertThat(shade(image, 0, 0)).as("-1 is black").isZero();
    assertThat(shade(image, 1, 0)).as("1 is white, to the right").isEqualTo(255);
    assertThat(shade(image, 0, 1)).as("beyond 1 is white, downwards").isEqualTo(255);
    assertThat(shade(image, 3, 3)).as("not a number").isEqualTo(128);
    assertThat(shade(image, 4, 2)).as("between tiles").isEqualTo(128);
    assertThat(shade(image, 5, 0)).as("the second image").isEqualTo(255);
    assertThat(shade(image, 0, 5)).as("the ninth image").isZero();
    assertThat(shade(image, 5, 5)).as("no tenth image").isEqualTo(128);
  }

  @Test
  void keepsThirtyTwoShades() throws IOException {
    List<List<Double>> images = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      images.add(flat(-1 + 2 * i / 63.0));
    }
    BufferedImage image = decoded(images);
    List<Integer> shades = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      shades.add(shade(image, i % 8 * 5, i / 8 * 5));
    }
    assertThat(shades).isSorted().startsWith(0).endsWith(255);
    assertThat(shades.stream().distinct()).hasSize(32);
  }

  private static List<Double> flat(double value) {
    return Collections.nCopies(16, value);
  }

  private static BufferedImage decoded(List<List<Double>> images) throws IOException {
    String uri = TileImage.dataUri(new PointImages(TRIAL, Optional.of(0L), 4, images));
    String prefix = "data:image/png;base64,";
    assertThat(uri).startsWith(prefix);
    byte[] bytes = Base64.getDecoder().decode(uri.substring(prefix.length()));
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static int shade(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }
}
