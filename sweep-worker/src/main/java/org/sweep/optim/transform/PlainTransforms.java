package org.sweep.optim.transform;

import java.util.List;

/** The transforms that stand on no other: what {@link Optimism} and its like can be put on. */
final class PlainTransforms {
  static final List<TransformType> ALL =
      List.of(
          Sgd.TYPE,
          Momentum.TYPE,
          Nesterov.TYPE,
          Adagrad.TYPE,
          Rmsprop.TYPE,
          RmspropTf1.TYPE,
          Adam.TYPE,
          AdamTf1.TYPE,
          Amsgrad.TYPE);

  private PlainTransforms() {}
}
