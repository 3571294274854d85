package org.sweep.optim.method;

import java.util.Optional;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * Symplectic gradient adjustment (Balduzzi et al., ICML 2018; Letcher et al., JMLR 20, 2019): w
 * &lt;- w - T(xi + lambda A^T xi) with the antisymmetric part A of the field's Jacobian H.
 *
 * <p>With alignment (their algorithm 1, as their code has it) lambda takes the sign of &lt;xi, H^T
 * xi&gt; &lt;A^T xi, H^T xi&gt; / n + 0.1, n being the number of parameter tensors: towards stable
 * fixed points, away from others. Since H^T = H + 2 A^T, &lt;xi, H^T xi&gt; = &lt;xi, H xi&gt; and
 * &lt;A^T xi, H^T xi&gt; = &lt;A^T xi, H xi&gt; + 2 |A^T xi|^2.
 *
 * <p>One field evaluation and one product A^T xi a step; alignment adds a product H xi. Stores xi
 * and the direction, aligned also H xi.
 *
 * @param lambda weight of the adjustment
 * @param align whether its sign is aligned
 */
public record Sga(double lambda, boolean align) implements Method {
  /** What favours the plain sign where the products of the alignment are small. */
  private static final double ALIGNMENT_BIAS = 0.1;

  @Override
  public MethodState start(Setup setup) {
    return new State(setup, this);
  }

  private static final class State extends DirectedState {
    private final Sga method;
    private final Optional<Vector> jacobianProduct;
    private final int tensors;

    State(Setup setup, Sga method) {
      super(setup);
      this.method = method;
      jacobianProduct = method.align ? Optional.of(setup.zeros()) : Optional.empty();
      tensors = game.players().stream().mapToInt(Player::tensors).sum();
    }

    @Override
    void direct(Vector point) {
      double lambda = method.lambda;
      if (jacobianProduct.isPresent()) {
        Vector product = jacobianProduct.get();
        game.jacobianAndAntisymmetricProduct(field, product, direction);
        lambda *= sign(product);
      } else {
        game.antisymmetricProduct(field, direction);
      }
      backend.scale(lambda, direction);
      backend.axpy(1, field, direction);
    }

    /** The sign of the alignment, of H xi and with A^T xi in {@code direction}. */
    private double sign(Vector product) {
      double alongField = backend.dot(field, product);
      double alongAdjustment =
          backend.dot(direction, product) + 2 * backend.dot(direction, direction);
      return Math.signum(alongField * alongAdjustment / tensors + ALIGNMENT_BIAS);
    }
  }

  /** {@code sga} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of(
          "sga",
          "w <- w - T(xi + lambda A^T xi)",
          Parameter.real("lambda", Range.anyNumber(), 1, "weight of A^T xi"),
          new Parameter(
              "align",
              new Kind.Flag(),
              Optional.of(false),
              "whether lambda takes the sign that turns towards stable fixed points"));
    }

    @Override
    public Needs needs() {
      return Needs.PRODUCTS.ofSeveralPlayers();
    }

    @Override
    public Method create(Values values) {
      return new Sga(values.real("lambda"), values.flag("align"));
    }
  }
}
