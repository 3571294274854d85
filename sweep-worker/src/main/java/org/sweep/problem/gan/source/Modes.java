package org.sweep.problem.gan.source;

import org.sweep.random.RandomStream;

/**
 * A mixture of equally likely Gaussians of one width. A minibatch has equally many samples of each:
 * sample i is of mode i modulo their number.
 *
 * @param means one row for each mode, of equal lengths
 * @param sigma standard deviation of each in every dimension
 */
@SuppressWarnings("ArrayRecordComponent") // Modes are never compared or printed.
public record Modes(double[][] means, double sigma) implements Target, Source {
  /** Refuses no modes at all, and means of different lengths. */
  public Modes {
    if (means.length == 0 || means[0].length == 0) {
      throw new IllegalArgumentException("a mixture must have means, but has none");
    }
    for (double[] mean : means) {
      if (mean.length != means[0].length) {
        throw new IllegalArgumentException(
            "means must have %d numbers like the first, but one has %d"
                .formatted(means[0].length, mean.length));
      }
    }
  }

  @Override
  public int dimensions() {
    return means[0].length;
  }

  @Override
  public int parts() {
    return means.length;
  }

  @Override
  public void draw(RandomStream stream, int samples, float[] points) {
    for (int sample = 0; sample < samples; sample++) {
      double[] mean = means[sample % means.length];
      for (int dimension = 0; dimension < mean.length; dimension++) {
        double value = mean[dimension] + sigma * stream.nextNormal();
        points[dimension * samples + sample] = (float) value;
      }
    }
  }
}
