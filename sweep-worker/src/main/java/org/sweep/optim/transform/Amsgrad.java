package org.sweep.optim.transform;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.UpdateKernels.Moments;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;
import org.sweep.spec.Declaration;

/**
 * AMSGrad (Reddi, Kale and Kumar, ICLR 2018) on the bias-corrected second moment: m1, m2 and their
 * corrections as in {@link Adam}; m2max &lt;- max(m2max, m2^), m2max_0 = 0; u = eta m1^ / (epsilon
 * + sqrt(m2max)). PyTorch takes the maximum before the correction instead. Stores m1, m2, m2max and
 * t.
 *
 * @param parameters eta, beta1, beta2 and epsilon
 */
public record Amsgrad(AdamParameters parameters) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          new Declaration(
              "amsgrad",
              "m2max <- max(m2max, m2^); u = eta m1^ / (epsilon + sqrt(m2max))",
              AdamParameters.DECLARED),
          (eta, values) -> new Amsgrad(AdamParameters.of(eta, values)));

  @Override
  public TransformState start(Backend backend, Vector block) {
    return new State(parameters, backend, block);
  }

  private static final class State implements TransformState {
    private final AdamParameters parameters;
    private final Backend backend;
    private final Moments moments;
    private final Vector largest;
    private final Counter t = new Counter();

    State(AdamParameters parameters, Backend backend, Vector block) {
      this.parameters = parameters;
      this.backend = backend;
      this.moments = new Moments(backend.zerosLike(block), backend.zerosLike(block));
      this.largest = backend.zerosLike(block);
    }

    @Override
    public void descend(Vector gradient, Vector point) {
      backend
          .updates()
          .amsgrad(parameters.biasCorrected(t.next()), gradient, moments, largest, point);
    }

    @Override
    public Memory memory() {
      return new Memory(List.of(moments.first(), moments.second(), largest), List.of(t));
    }
  }
}
