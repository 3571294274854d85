package org.sweep.linalg;

/**
 * The transforms' updates on Java arrays, one pass each. All vectors of an update begin at the same
 * place of their arrays, so that one index serves all: only such loops does the JIT compiler
 * vectorize.
 *
 * <p>Running moments are rounded to multiples of a tiny number, so that they never become
 * subnormal. Those of a weight whose gradient stays zero would end there, and processors take up to
 * a hundred times as long for every step of such a weight.
 */
final class CpuUpdateKernels implements UpdateKernels {
  /** Of first moments: multiples of 2^-107, still normal times a learning rate of 2^-19. */
  private static final float FIRST = 0x1p-84f;

  /** Of second moments: multiples of 2^-125. */
  private static final float SECOND = 0x1p-102f;

  /** x to the nearest multiple of 2^-23 grid; x itself from 2^24 grid on. */
  private static float rounded(float x, float grid) {
    return (x + grid) - grid;
  }

  @Override
  public void momentum(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] ms = gradient.aligned(m);
    float[] ws = gradient.aligned(w);
    float rho = (float) c.rho();
    float eta = (float) c.eta();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float next = rounded(rho * ms[i] + gs[i], FIRST);
      ms[i] = next;
      ws[i] -= eta * next;
    }
  }

  @Override
  public void nesterov(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] ms = gradient.aligned(m);
    float[] ws = gradient.aligned(w);
    float rho = (float) c.rho();
    float eta = (float) c.eta();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float next = rounded(rho * ms[i] + gs[i], FIRST);
      ms[i] = next;
      ws[i] -= eta * (gs[i] + rho * next);
    }
  }

  @Override
  public void adagrad(double eta, Vector g, Vector a, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] as = gradient.aligned(a);
    float[] ws = gradient.aligned(w);
    float rate = (float) eta;
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float next = as[i] + gs[i] * gs[i];
      as[i] = next;
      ws[i] -= rate * gs[i] / (float) Math.sqrt(next);
    }
  }

  @Override
  public void rmsprop(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] rs = gradient.aligned(r);
    float[] ws = gradient.aligned(w);
    float tau = (float) c.tau();
    float rest = (float) (1 - c.tau());
    float eta = (float) c.eta();
    float epsilon = (float) c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float next = rounded(tau * rs[i] + rest * gs[i] * gs[i], SECOND);
      rs[i] = next;
      ws[i] -= eta * gs[i] / (epsilon + (float) Math.sqrt(next));
    }
  }

  @Override
  public void rmspropInsideRoot(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] rs = gradient.aligned(r);
    float[] ws = gradient.aligned(w);
    float tau = (float) c.tau();
    float rest = (float) (1 - c.tau());
    float eta = (float) c.eta();
    float epsilon = (float) c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float next = rounded(tau * rs[i] + rest * gs[i] * gs[i], SECOND);
      rs[i] = next;
      ws[i] -= eta * gs[i] / (float) Math.sqrt(next + epsilon);
    }
  }

  @Override
  public void adam(AdamCoefficients c, Vector g, Moments moments, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] ms = gradient.aligned(moments.first());
    float[] vs = gradient.aligned(moments.second());
    float[] ws = gradient.aligned(w);
    float beta1 = (float) c.beta1();
    float rest1 = (float) (1 - c.beta1());
    float beta2 = (float) c.beta2();
    float rest2 = (float) (1 - c.beta2());
    float scale = (float) c.scale();
    float correction = (float) c.correction();
    float epsilon = (float) c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float m = rounded(beta1 * ms[i] + rest1 * gs[i], FIRST);
      float v = rounded(beta2 * vs[i] + rest2 * gs[i] * gs[i], SECOND);
      ms[i] = m;
      vs[i] = v;
      ws[i] -= scale * m / ((float) Math.sqrt(v * correction) + epsilon);
    }
  }

  @Override
  public void amsgrad(AdamCoefficients c, Vector g, Moments moments, Vector m2max, Vector w) {
    FloatVector gradient = (FloatVector) g;
    float[] gs = gradient.data();
    float[] ms = gradient.aligned(moments.first());
    float[] vs = gradient.aligned(moments.second());
    float[] xs = gradient.aligned(m2max);
    float[] ws = gradient.aligned(w);
    float beta1 = (float) c.beta1();
    float rest1 = (float) (1 - c.beta1());
    float beta2 = (float) c.beta2();
    float rest2 = (float) (1 - c.beta2());
    float scale = (float) c.scale();
    float correction = (float) c.correction();
    float epsilon = (float) c.epsilon();
    int end = gradient.end();
    for (int i = gradient.offset(); i < end; i++) {
      float m = rounded(beta1 * ms[i] + rest1 * gs[i], FIRST);
      float v = rounded(beta2 * vs[i] + rest2 * gs[i] * gs[i], SECOND);
      float x = Math.max(xs[i], v * correction);
      ms[i] = m;
      vs[i] = v;
      xs[i] = x;
      ws[i] -= scale * m / ((float) Math.sqrt(x) + epsilon);
    }
  }
}
