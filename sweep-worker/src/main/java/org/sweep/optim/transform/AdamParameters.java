package org.sweep.optim.transform;

import java.util.List;
import org.sweep.linalg.UpdateKernels.AdamCoefficients;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * Hyperparameters that Adam and its relatives share.
 *
 * @param eta learning rate
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon guard of the quotient
 */
public record AdamParameters(double eta, double beta1, double beta2, double epsilon) {
  static final List<Parameter> DECLARED =
      List.of(
          Parameter.real("beta1", Range.halfOpen(0, 1), 0.9, "decay of the first moment"),
          Parameter.real("beta2", Range.halfOpen(0, 1), 0.999, "decay of the second moment"),
          Parameter.real("epsilon", Range.positive(), 1e-8, "guard of the quotient"));

  static AdamParameters of(double eta, Values values) {
    return new AdamParameters(
        eta, values.real("beta1"), values.real("beta2"), values.real("epsilon"));
  }

  /** Both moments corrected for their start at zero, at step t = 1, 2, ... */
  AdamCoefficients biasCorrected(long t) {
    double scale = eta / (1 - Math.pow(beta1, (double) t));
    return new AdamCoefficients(
        beta1, beta2, scale, 1 / (1 - Math.pow(beta2, (double) t)), epsilon);
  }

  /** Both corrections in the learning rate, at step t = 1, 2, ...: the epsilon-hat form. */
  AdamCoefficients correctedRate(long t) {
    double scale =
        eta * Math.sqrt(1 - Math.pow(beta2, (double) t)) / (1 - Math.pow(beta1, (double) t));
    return new AdamCoefficients(beta1, beta2, scale, 1, epsilon);
  }
}
