package org.sweep.optim.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.game.GameOutline;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * Unrolled optimization (Metz, Poole, Pfau and Sohl-Dickstein, ICLR 2017): the leader x with loss f
 * descends f(x, y_k(x)), where y_k is k steps of gradient descent of the follower y on its loss g,
 * y_0 = y and y_(i+1) = y_i - r grad_y g(x, y_i); the follower takes its ordinary step. w &lt;- w -
 * T(p) with p_y = grad_y g(x, y) and p_x by the exact adjoint recursion: with l_k = grad_y f(x,
 * y_k) and, for i = k - 1, ..., 0 and second derivatives at (x, y_i),
 *
 * <pre>
 * p_x = grad_x f(x, y_k) - r sum_i D^2_xy g l_(i+1)        l_i = l_(i+1) - r D^2_yy g l_(i+1)
 * </pre>
 *
 * All on one minibatch. For k &gt;= 1, 2k - 1 field evaluations, a gradient and k products a step;
 * nothing is kept of the way but y_1, ..., y_(k-1), from which the field is evaluated again on the
 * way back. Stores xi and 4 vectors of the length of w, and k of the follower's block.
 *
 * @param leader the leader's name; empty for the first player
 * @param steps k, the follower's steps that are differentiated through, at least 0
 * @param rate r, the learning rate of these steps; 0 for that of the trial
 */
public record Unrolled(String leader, int steps, double rate) implements Method {

  @Override
  public MethodState start(Setup setup) {
    return new State(setup, this);
  }

  private static final class State extends DirectedState {
    private final Leader roles;
    private final double rate;
    private final Vector followerField;

    /** p; on the way to it, the gradient of the leader's loss. */
    private final Vector leaderDirection;

    private final Vector followerDirection;

    /** (x, y_i). */
    private final Vector unrolled;

    private final Vector unrolledFollower;

    /** l_i in the follower's block, zero in the leader's. */
    private final Vector adjoint;

    private final Vector adjointFollower;

    /** Fields on the way, and products. */
    private final Vector scratch;

    private final Vector scratchLeader;
    private final Vector scratchFollower;

    /** y_0, ..., y_(k-1). */
    private final List<Vector> path = new ArrayList<>();

    private final double[] passingLosses;

    State(Setup setup, Unrolled method) {
      super(setup);
      roles = Leader.named(method.leader, game.players());
      rate = method.rate == 0 ? setup.learningRate() : method.rate;
      followerField = setup.block(field, roles.follower());
      leaderDirection = setup.block(direction, roles.leader());
      followerDirection = setup.block(direction, roles.follower());
      unrolled = setup.zeros();
      unrolledFollower = setup.block(unrolled, roles.follower());
      adjoint = setup.zeros();
      adjointFollower = setup.block(adjoint, roles.follower());
      scratch = setup.zeros();
      scratchLeader = setup.block(scratch, roles.leader());
      scratchFollower = setup.block(scratch, roles.follower());
      passingLosses = new double[2];
      for (int i = 0; i < method.steps; i++) {
        path.add(backend.zeros(followerField.length()));
      }
    }

    @Override
    void direct(Vector point) {
      backend.copy(point, unrolled);
      goForward();
      game.lossGradient(roles.leader(), unrolled, direction);
      backend.copy(followerDirection, adjointFollower);
      goBack();
      backend.copy(followerField, followerDirection);
    }

    /** From y_0 to y_k. The field at y_0 is known; the last one is where products begin. */
    private void goForward() {
      for (int i = 0; i < path.size(); i++) {
        backend.copy(unrolledFollower, path.get(i));
        if (i > 0) {
          game.field(unrolled, scratch, passingLosses);
        }
        backend.axpy(-rate, i == 0 ? followerField : scratchFollower, unrolledFollower);
      }
    }

    /** From l_k to l_0, with products at y_(k-1), ..., y_0. */
    private void goBack() {
      for (int i = path.size() - 1; i >= 0; i--) {
        if (i < path.size() - 1) {
          backend.copy(path.get(i), unrolledFollower);
          game.field(unrolled, scratch, passingLosses);
        }
        game.hessianProduct(roles.follower(), adjoint, scratch);
        backend.axpy(-rate, scratchLeader, leaderDirection);
        backend.axpy(-rate, scratchFollower, adjointFollower);
      }
    }
  }

  /** {@code unrolled} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of(
          "unrolled",
          "leader x: T(the gradient of f(x, y_k(x))), y_k being k gradient steps of follower y",
          Leader.PARAMETER,
          new Parameter(
              "steps", new Kind.Whole(0, 10_000), Optional.of(5L), "k, steps of the follower"),
          Parameter.real(
              "rate",
              Range.atLeast(0),
              0,
              "learning rate of these steps; 0 for that of the trial"));
    }

    @Override
    public Needs needs() {
      return Needs.PRODUCTS.ofTwoPlayers();
    }

    @Override
    public long vectors(Values values) {
      return 5 + values.whole("steps");
    }

    @Override
    public Optional<String> refusal(GameOutline game, Values values) {
      return MethodType.super.refusal(game, values).or(() -> Leader.refusal(values, game));
    }

    @Override
    public Method create(Values values) {
      return new Unrolled(
          values.text(Leader.PARAMETER.name()),
          Math.toIntExact(values.whole("steps")),
          values.real("rate"));
    }
  }
}
