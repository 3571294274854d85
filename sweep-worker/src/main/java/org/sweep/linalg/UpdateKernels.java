package org.sweep.linalg;

/**
 * One-pass updates w &lt;- w - u of the transforms. Vectors have equal lengths and equal places in
 * their storage ({@link Backend#zerosLike}); g is the gradient, left as it is. Since w only
 * receives the update, a zeroed w yields -u.
 */
public interface UpdateKernels {
  /**
   * m &lt;- rho m + g; w &lt;- w - eta m.
   *
   * @param c rho and eta
   */
  void momentum(MomentumCoefficients c, Vector g, Vector m, Vector w);

  /**
   * m &lt;- rho m + g; w &lt;- w - eta (g + rho m).
   *
   * @param c rho and eta
   */
  void nesterov(MomentumCoefficients c, Vector g, Vector m, Vector w);

  /** a &lt;- a + g^2; w &lt;- w - eta g / sqrt(a). */
  void adagrad(double eta, Vector g, Vector a, Vector w);

  /**
   * r &lt;- tau r + (1 - tau) g^2; w &lt;- w - eta g / (delta + sqrt(r)).
   *
   * @param c tau, eta, and delta as epsilon
   */
  void rmsprop(RmspropCoefficients c, Vector g, Vector r, Vector w);

  /**
   * r &lt;- tau r + (1 - tau) g^2; w &lt;- w - eta g / sqrt(r + epsilon).
   *
   * @param c tau, eta and epsilon
   */
  void rmspropInsideRoot(RmspropCoefficients c, Vector g, Vector r, Vector w);

  /**
   * m1 &lt;- beta1 m1 + (1 - beta1) g; m2 &lt;- beta2 m2 + (1 - beta2) g^2; w &lt;- w - scale m1 /
   * (sqrt(m2 correction) + epsilon).
   */
  void adam(AdamCoefficients c, Vector g, Moments moments, Vector w);

  /**
   * As {@link #adam} with the largest corrected second moment so far: m2max &lt;- max(m2max, m2
   * correction); w &lt;- w - scale m1 / (sqrt(m2max) + epsilon).
   */
  void amsgrad(AdamCoefficients c, Vector g, Moments moments, Vector m2max, Vector w);

  /**
   * Coefficients of the momentum rules.
   *
   * @param rho decay of the velocity
   * @param eta learning rate
   */
  record MomentumCoefficients(double rho, double eta) {}

  /**
   * Coefficients of the RMSProp rules.
   *
   * @param tau decay of the mean square
   * @param eta learning rate
   * @param epsilon guard of the quotient
   */
  record RmspropCoefficients(double tau, double eta, double epsilon) {}

  /**
   * Coefficients of one Adam step.
   *
   * @param beta1 decay of the first moment
   * @param beta2 decay of the second moment
   * @param scale learning rate with the first moment's bias correction
   * @param correction the second moment's bias correction, 1 for none
   * @param epsilon guard of the quotient
   */
  record AdamCoefficients(
      double beta1, double beta2, double scale, double correction, double epsilon) {}

  /**
   * Running moments of the gradient.
   *
   * @param first m1
   * @param second m2
   */
  record Moments(Vector first, Vector second) {}
}
