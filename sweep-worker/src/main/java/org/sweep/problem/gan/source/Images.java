package org.sweep.problem.gan.source;

import java.io.IOException;
import java.util.Map;
import org.sweep.data.DataSets;
import org.sweep.data.LabelledData;
import org.sweep.data.Samples;
import org.sweep.random.RandomStream;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/**
 * Training samples of a data set, scaled to [-1, 1]; every minibatch is drawn anew, with
 * replacement.
 *
 * @param data the data set, shared by all trials
 */
public record Images(LabelledData data) implements Source {
  @Override
  public void draw(RandomStream stream, int count, float[] points) {
    Samples samples = data.training();
    int width = samples.width();
    for (int sample = 0; sample < count; sample++) {
      int first = stream.nextBelow(samples.size()) * width;
      for (int pixel = 0; pixel < width; pixel++) {
        points[pixel * count + sample] = scaled(samples.features()[first + pixel]);
      }
    }
  }

  /** A feature in [0, 1] as points have it, in [-1, 1]. */
  public static float scaled(float feature) {
    return 2 * feature - 1;
  }

  /** {@code images} in study files. */
  static final class Type implements SourceType {
    private static final String DATASET = "dataset";

    @Override
    public Declaration declaration() {
      return Declaration.of(
          "images",
          "training samples of a data set, scaled to [-1, 1]",
          Parameter.requiredSelection(
              DATASET, new Kind.Named(DATASET, DataSets.declarations()), "whose samples"));
    }

    @Override
    public Target target(Values values, DataSets data) throws IOException {
      return new Target.Unknown(data.outline(values.selection(DATASET)).width());
    }

    @Override
    public Map<String, String> checksums(Values values, DataSets data) throws IOException {
      return data.outline(values.selection(DATASET)).checksums();
    }

    @Override
    public long numbers(Values values, DataSets data) throws IOException {
      return data.outline(values.selection(DATASET)).numbers();
    }

    @Override
    public Source create(Values values, DataSets data) throws IOException {
      return new Images(data.load(values.selection(DATASET)));
    }
  }
}
