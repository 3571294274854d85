package org.sweep.linalg;

/**
 * The transforms' updates in double precision. They are those of {@link CpuUpdateKernels} with the
 * other primitive type, which Java cannot share; one test holds both to one reference.
 */
final class DoubleUpdateKernels implements UpdateKernels {
  @Override
  public void momentum(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] ms = gradient.aligned(m);
    double[] ws = gradient.aligned(w);
    double rho = c.rho();
    double eta = c.eta();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double next = rho * ms[i] + gs[i];
      ms[i] = next;
      ws[i] -= eta * next;
    }
  }

  @Override
  public void nesterov(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] ms = gradient.aligned(m);
    double[] ws = gradient.aligned(w);
    double rho = c.rho();
    double eta = c.eta();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double next = rho * ms[i] + gs[i];
      ms[i] = next;
      ws[i] -= eta * (gs[i] + rho * next);
    }
  }

  @Override
  public void adagrad(double eta, Vector g, Vector a, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] as = gradient.aligned(a);
    double[] ws = gradient.aligned(w);
    double rate = eta;
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double next = as[i] + gs[i] * gs[i];
      as[i] = next;
      ws[i] -= rate * gs[i] / Math.sqrt(next);
    }
  }

  @Override
  public void rmsprop(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] rs = gradient.aligned(r);
    double[] ws = gradient.aligned(w);
    double tau = c.tau();
    double rest = (1 - c.tau());
    double eta = c.eta();
    double epsilon = c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double next = tau * rs[i] + rest * gs[i] * gs[i];
      rs[i] = next;
      ws[i] -= eta * gs[i] / (epsilon + Math.sqrt(next));
    }
  }

  @Override
  public void rmspropInsideRoot(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] rs = gradient.aligned(r);
    double[] ws = gradient.aligned(w);
    double tau = c.tau();
    double rest = (1 - c.tau());
    double eta = c.eta();
    double epsilon = c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double next = tau * rs[i] + rest * gs[i] * gs[i];
      rs[i] = next;
      ws[i] -= eta * gs[i] / Math.sqrt(next + epsilon);
    }
  }

  @Override
  public void adam(AdamCoefficients c, Vector g, Moments moments, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] ms = gradient.aligned(moments.first());
    double[] vs = gradient.aligned(moments.second());
    double[] ws = gradient.aligned(w);
    double beta1 = c.beta1();
    double rest1 = (1 - c.beta1());
    double beta2 = c.beta2();
    double rest2 = (1 - c.beta2());
    double scale = c.scale();
    double correction = c.correction();
    double epsilon = c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double m = beta1 * ms[i] + rest1 * gs[i];
      double v = beta2 * vs[i] + rest2 * gs[i] * gs[i];
      ms[i] = m;
      vs[i] = v;
      ws[i] -= scale * m / (Math.sqrt(v * correction) + epsilon);
    }
  }

  @Override
  public void amsgrad(AdamCoefficients c, Vector g, Moments moments, Vector m2max, Vector w) {
    DoubleVector gradient = (DoubleVector) g;
    double[] gs = gradient.data();
    double[] ms = gradient.aligned(moments.first());
    double[] vs = gradient.aligned(moments.second());
    double[] xs = gradient.aligned(m2max);
    double[] ws = gradient.aligned(w);
    double beta1 = c.beta1();
    double rest1 = (1 - c.beta1());
    double beta2 = c.beta2();
    double rest2 = (1 - c.beta2());
    double scale = c.scale();
    double correction = c.correction();
    double epsilon = c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      double m = beta1 * ms[i] + rest1 * gs[i];
      double v = beta2 * vs[i] + rest2 * gs[i] * gs[i];
      double x = Math.max(xs[i], v * correction);
      ms[i] = m;
      vs[i] = v;
      xs[i] = x;
      ws[i] -= scale * m / (Math.sqrt(x) + epsilon);
    }
  }
}
