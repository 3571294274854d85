package org.sweep.optim.transform;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/**
 * Optimism on top of any transform v: u_t = 2 v_t - v_{t-1}, v_0 = 0, so that the first step is
 * twice the inner one (Daskalakis, Ilyas, Syrgkanis and Zeng, ICLR 2018). Over Adam it is {@code
 * omd}, optimistic Adam. Stores v_t and v_{t-1} beside the state of v.
 *
 * @param inner the transform v
 */
public record Optimism(Transform inner) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          Declaration.of(
              "optimism",
              "u_t = 2 v_t - v_(t-1), v_0 = 0, over any transform v",
              Parameter.selection(
                  "transform",
                  new Kind.Named(
                      "transform",
                      PlainTransforms.ALL.stream().map(TransformType::declaration).toList()),
                  Selection.plain(Sgd.TYPE.declaration()),
                  "the transform v")),
          (eta, values) -> new Optimism(innerOf(eta, values.selection("transform"))));

  static final TransformType OMD_TYPE =
      new TransformType(
          new Declaration("omd", "optimistic Adam: optimism over adam", AdamParameters.DECLARED),
          (eta, values) -> new Optimism(new Adam(AdamParameters.of(eta, values))));

  private static Transform innerOf(double eta, Selection selection) {
    Values values = selection.values();
    return PlainTransforms.ALL.stream()
        .filter(type -> type.declaration().name().equals(selection.name()))
        .findFirst()
        .orElseThrow()
        .factory()
        .create(eta, values);
  }

  @Override
  public TransformState start(Backend backend, Vector block) {
    return new State(backend, inner.start(backend, block), block);
  }

  private static final class State implements TransformState {
    private final Backend backend;
    private final TransformState inner;
    private Vector minusCurrent;
    private Vector minusPrevious;

    State(Backend backend, TransformState inner, Vector block) {
      this.backend = backend;
      this.inner = inner;
      this.minusCurrent = backend.zerosLike(block);
      this.minusPrevious = backend.zerosLike(block);
    }

    /** The inner transform takes its update from zero, which leaves -v_t. */
    @Override
    public void descend(Vector gradient, Vector point) {
      backend.fill(0, minusCurrent);
      inner.descend(gradient, minusCurrent);
      backend.axpy(2, minusCurrent, point);
      backend.axpy(-1, minusPrevious, point);
      Vector swap = minusPrevious;
      minusPrevious = minusCurrent;
      minusCurrent = swap;
    }

    /** The update before the next one; the other vector is overwritten. */
    @Override
    public Memory memory() {
      return Memory.of(List.of(minusPrevious)).and(inner.memory());
    }
  }
}
