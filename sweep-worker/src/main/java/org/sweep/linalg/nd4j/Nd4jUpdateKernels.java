package org.sweep.linalg.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep.linalg.UpdateKernels;
import org.sweep.linalg.Vector;

/**
 * The transforms' updates as a few ND4J operations each: more passes over memory than one, which a
 * GPU minds less than a processor does.
 */
final class Nd4jUpdateKernels implements UpdateKernels {
  private final Storage storage;
  private final Operations operations;

  Nd4jUpdateKernels(Storage storage, Operations operations) {
    this.storage = storage;
    this.operations = operations;
  }

  @Override
  public void momentum(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray velocity = gradient.aligned(m);
    accumulate(c.rho(), velocity, 1, gradient.numbers());
    Operations.axpy(-c.eta(), velocity, gradient.aligned(w));
  }

  @Override
  public void nesterov(MomentumCoefficients c, Vector g, Vector m, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray velocity = gradient.aligned(m);
    INDArray point = gradient.aligned(w);
    accumulate(c.rho(), velocity, 1, gradient.numbers());
    Operations.axpy(-c.eta(), gradient.numbers(), point);
    Operations.axpy(-c.eta() * c.rho(), velocity, point);
  }

  @Override
  public void adagrad(double eta, Vector g, Vector a, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray sum = gradient.aligned(a);
    accumulate(1, sum, 1, squares(gradient));
    INDArray root = work(gradient);
    Operations.sqrt(sum, root);
    divideInto(gradient.numbers(), root, -eta, gradient.aligned(w));
  }

  @Override
  public void rmsprop(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray mean = gradient.aligned(r);
    accumulate(c.tau(), mean, 1 - c.tau(), squares(gradient));
    INDArray root = work(gradient);
    Operations.sqrt(mean, root);
    add(c.epsilon(), root);
    divideInto(gradient.numbers(), root, -c.eta(), gradient.aligned(w));
  }

  @Override
  public void rmspropInsideRoot(RmspropCoefficients c, Vector g, Vector r, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray mean = gradient.aligned(r);
    accumulate(c.tau(), mean, 1 - c.tau(), squares(gradient));
    INDArray root = work(gradient);
    Operations.copy(mean, root);
    add(c.epsilon(), root);
    Operations.sqrt(root, root);
    divideInto(gradient.numbers(), root, -c.eta(), gradient.aligned(w));
  }

  @Override
  public void adam(AdamCoefficients c, Vector g, Moments moments, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray corrected = moments(c, gradient, moments);
    Operations.sqrt(corrected, corrected);
    add(c.epsilon(), corrected);
    INDArray first = gradient.aligned(moments.first());
    divideInto(first, corrected, -c.scale(), gradient.aligned(w));
  }

  @Override
  public void amsgrad(AdamCoefficients c, Vector g, Moments moments, Vector m2max, Vector w) {
    Nd4jVector gradient = (Nd4jVector) g;
    INDArray largest = gradient.aligned(m2max);
    INDArray root = moments(c, gradient, moments);
    operations.max(largest, root, largest);
    Operations.sqrt(largest, root);
    add(c.epsilon(), root);
    INDArray first = gradient.aligned(moments.first());
    divideInto(first, root, -c.scale(), gradient.aligned(w));
  }

  /** Updates both moments; returns m2 correction, in the work array. */
  private INDArray moments(AdamCoefficients c, Nd4jVector gradient, Moments moments) {
    INDArray second = gradient.aligned(moments.second());
    INDArray first = gradient.aligned(moments.first());
    accumulate(c.beta1(), first, 1 - c.beta1(), gradient.numbers());
    accumulate(c.beta2(), second, 1 - c.beta2(), squares(gradient));
    INDArray corrected = work(gradient);
    Operations.copy(second, corrected);
    Operations.scale(c.correction(), corrected);
    return corrected;
  }

  /** s &lt;- decay s + share x. */
  private static void accumulate(double decay, INDArray s, double share, INDArray x) {
    if (decay != 1) {
      Operations.scale(decay, s);
    }
    Operations.axpy(share, x, s);
  }

  /** The squares of the gradient, in the work array. */
  private INDArray squares(Nd4jVector gradient) {
    INDArray squares = work(gradient);
    operations.multiply(gradient.numbers(), gradient.numbers(), squares);
    return squares;
  }

  /** x &lt;- x + number. */
  private void add(double number, INDArray x) {
    Operations.axpy(number, storage.ones((int) x.length()), x);
  }

  /** w &lt;- w + a x / divisor; the divisor is overwritten. */
  private void divideInto(INDArray x, INDArray divisor, double a, INDArray w) {
    operations.divide(x, divisor, divisor);
    Operations.axpy(a, divisor, w);
  }

  private INDArray work(Nd4jVector like) {
    return storage.work(like.length());
  }
}
