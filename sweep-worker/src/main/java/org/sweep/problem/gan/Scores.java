package org.sweep.problem.gan;

import java.util.function.IntToDoubleFunction;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Matrix;

/** The discriminator's scores of a batch, or derivatives of them, in double precision. */
final class Scores {
  /**
   * Terms nearer to zero, of a saturated loss, are zero: as float32 they are subnormal and slow.
   */
  private static final double SMALLEST_TERM = Float.MIN_NORMAL;

  private final Backend backend;
  private double[] values = {};
  private double[] terms = {};

  Scores(Backend backend) {
    this.backend = backend;
  }

  /** Takes the scores of {@code row}, [1, samples]. */
  void read(Matrix row) {
    if (values.length != row.columns()) {
      values = new double[row.columns()];
      terms = new double[row.columns()];
    }
    backend.read(row.asVector(), values);
  }

  /** How many samples. */
  int size() {
    return values.length;
  }

  /** The score of a sample. */
  double at(int sample) {
    return values[sample];
  }

  /** The mean loss over the samples. */
  double mean(ScoreLoss loss) {
    double sum = 0;
    for (double s : values) {
      sum += loss.value(s);
    }
    return sum / values.length;
  }

  /**
   * The terms of a mean over samples, term(i) / samples of each sample i; overwritten by the next
   * call.
   */
  double[] terms(IntToDoubleFunction term) {
    for (int sample = 0; sample < values.length; sample++) {
      double value = term.applyAsDouble(sample) / values.length;
      terms[sample] = Math.abs(value) < SMALLEST_TERM ? 0 : value;
    }
    return terms;
  }
}
