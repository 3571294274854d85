package org.sweep.linalg;

/** The transforms' updates on Java arrays: one pass each, in loops that the JIT compiler vectorizes. */
final class CpuUpdateKernels implements UpdateKernels {
  @Override
  public void momentum(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector velocity = FloatVector.of(m, n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] ms = velocity.data();
    int go = gradient.offset();
    int wo = point.offset();
    int mo = velocity.offset();
    float rho = (float) c.rho();
    float eta = (float) c.eta();
    for (int i = 0; i < n; i++) {
      float next = rho * ms[mo + i] + gs[go + i];
      ms[mo + i] = next;
      ws[wo + i] -= eta * next;
    }
  }

  @Override
  public void nesterov(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector velocity = FloatVector.of(m, n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] ms = velocity.data();
    int go = gradient.offset();
    int wo = point.offset();
    int mo = velocity.offset();
    float rho = (float) c.rho();
    float eta = (float) c.eta();
    for (int i = 0; i < n; i++) {
      float next = rho * ms[mo + i] + gs[go + i];
      ms[mo + i] = next;
      ws[wo + i] -= eta * (gs[go + i] + rho * next);
    }
  }

  @Override
  public void adagrad(double eta, Vector g, Vector a, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector sum = FloatVector.of(a, n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] as = sum.data();
    int go = gradient.offset();
    int wo = point.offset();
    int ao = sum.offset();
    float rate = (float) eta;
    for (int i = 0; i < n; i++) {
      float next = as[ao + i] + gs[go + i] * gs[go + i];
      as[ao + i] = next;
      ws[wo + i] -= rate * gs[go + i] / (float) Math.sqrt(next);
    }
  }

  @Override
  public void rmsprop(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector mean = FloatVector.of(r, n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] rs = mean.data();
    int go = gradient.offset();
    int wo = point.offset();
    int ro = mean.offset();
    float tau = (float) c.tau();
    float rest = (float) (1 - c.tau());
    float eta = (float) c.eta();
    float epsilon = (float) c.epsilon();
    for (int i = 0; i < n; i++) {
      float next = tau * rs[ro + i] + rest * gs[go + i] * gs[go + i];
      rs[ro + i] = next;
      ws[wo + i] -= eta * gs[go + i] / (epsilon + (float) Math.sqrt(next));
    }
  }

  @Override
  public void rmspropInsideRoot(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector mean = FloatVector.of(r, n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] rs = mean.data();
    int go = gradient.offset();
    int wo = point.offset();
    int ro = mean.offset();
    float tau = (float) c.tau();
    float rest = (float) (1 - c.tau());
    float eta = (float) c.eta();
    float epsilon = (float) c.epsilon();
    for (int i = 0; i < n; i++) {
      float next = tau * rs[ro + i] + rest * gs[go + i] * gs[go + i];
      rs[ro + i] = next;
      ws[wo + i] -= eta * gs[go + i] / (float) Math.sqrt(next + epsilon);
    }
  }

  @Override
  public void adam(AdamCoefficients c, Vector g, Moments moments, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector first = FloatVector.of(moments.first(), n);
    FloatVector second = FloatVector.of(moments.second(), n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] ms = first.data();
    float[] vs = second.data();
    int go = gradient.offset();
    int wo = point.offset();
    int mo = first.offset();
    int vo = second.offset();
    float beta1 = (float) c.beta1();
    float rest1 = (float) (1 - c.beta1());
    float beta2 = (float) c.beta2();
    float rest2 = (float) (1 - c.beta2());
    float scale = (float) c.scale();
    float correction = (float) c.correction();
    float epsilon = (float) c.epsilon();
    for (int i = 0; i < n; i++) {
      float m = beta1 * ms[mo + i] + rest1 * gs[go + i];
      float v = beta2 * vs[vo + i] + rest2 * gs[go + i] * gs[go + i];
      ms[mo + i] = m;
      vs[vo + i] = v;
      ws[wo + i] -= scale * m / ((float) Math.sqrt(v * correction) + epsilon);
    }
  }

  @Override
  public void amsgrad(AdamCoefficients c, Vector g, Moments moments, Vector m2max, Vector w) {
    FloatVector gradient = (FloatVector) g;
    int n = gradient.length();
    FloatVector point = FloatVector.of(w, n);
    FloatVector first = FloatVector.of(moments.first(), n);
    FloatVector second = FloatVector.of(moments.second(), n);
    FloatVector largest = FloatVector.of(m2max, n);
    float[] gs = gradient.data();
    float[] ws = point.data();
    float[] ms = first.data();
    float[] vs = second.data();
    float[] xs = largest.data();
    int go = gradient.offset();
    int wo = point.offset();
    int mo = first.offset();
    int vo = second.offset();
    int xo = largest.offset();
    float beta1 = (float) c.beta1();
    float rest1 = (float) (1 - c.beta1());
    float beta2 = (float) c.beta2();
    float rest2 = (float) (1 - c.beta2());
    float scale = (float) c.scale();
    float correction = (float) c.correction();
    float epsilon = (float) c.epsilon();
    for (int i = 0; i < n; i++) {
      float m = beta1 * ms[mo + i] + rest1 * gs[go + i];
      float v = beta2 * vs[vo + i] + rest2 * gs[go + i] * gs[go + i];
      float x = Math.max(xs[xo + i], v * correction);
      ms[mo + i] = m;
      vs[vo + i] = v;
      xs[xo + i] = x;
      ws[wo + i] -= scale * m / ((float) Math.sqrt(x) + epsilon);
    }
  }
}
