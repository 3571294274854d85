package org.sweep.optim.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.krylov.Minres;
import org.sweep.optim.krylov.Stopping;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

/**
 * Follow-the-ridge (Wang, Zhang and Ba, ICLR 2020) of a leader x with loss f and a follower y with
 * loss g: w &lt;- w - T(p),
 *
 * <pre>
 * p_x = grad_x f                                              leader-gradient: partial
 * p_x = grad_x f - D^2_xy g (D^2_yy g)^-1 grad_y f            leader-gradient: total
 * p_y = grad_y g - ratio (D^2_yy g)^-1 D^2_yx g p_x
 * </pre>
 *
 * The last term keeps the follower on the ridge grad_y g = 0 while the leader moves. Partial is the
 * paper's algorithm 1 for zero-sum games, where both agree on the ridge; total is for Stackelberg
 * games. ratio is the leader's learning rate over the follower's, for this term alone: T moves
 * both.
 *
 * <p>D^2_yy g + damping I is solved with by {@link Minres}, being symmetric but maybe indefinite.
 * Where it is singular, as in f = xy, the rule is undefined and the follower's update is not
 * finite, so that the trial diverges at the next step. One field evaluation and k + 2 products a
 * step, k being the iterations of the solve; total adds a solve, a product and a gradient. Stores
 * xi and the direction, three vectors of the length of w, and 8 of the follower's block; total adds
 * one of w.
 *
 * @param leader the leader's name; empty for the first player
 * @param leaderGradient what the leader follows
 * @param rateRatio the leader's learning rate over the follower's, &gt; 0
 * @param damping what is added to the diagonal of D^2_yy g, at least 0
 * @param stopping when solves end
 */
public record FollowTheRidge(
    String leader,
    LeaderGradient leaderGradient,
    double rateRatio,
    double damping,
    Stopping stopping)
    implements Method {
  private static final String GRADIENT = "leader-gradient";
  private static final String RATIO = "rate-ratio";
  private static final String DAMPING = "damping";

  /** What the leader follows. */
  public enum LeaderGradient {
    /** The gradient by its own parameters. */
    PARTIAL,
    /** The derivative that takes the follower's answer into account. */
    TOTAL;

    private static LeaderGradient of(String word) {
      return word.equals("total") ? TOTAL : PARTIAL;
    }
  }

  @Override
  public MethodState start(Setup setup) {
    return new State(setup, this);
  }

  private static final class State extends DirectedState {
    private final FollowTheRidge method;
    private final Leader roles;
    private final BlockProducts products;
    private final Minres solver;
    private final SolveResidual residual;
    private final Vector leaderField;
    private final Vector followerField;
    private final Vector leaderDirection;
    private final Vector followerDirection;
    private final Vector solution;

    /** The gradient of the leader's loss by all parameters, for the total derivative. */
    private final Optional<Vector> leaderLossGradient;

    State(Setup setup, FollowTheRidge method) {
      super(setup);
      this.method = method;
      roles = Leader.named(method.leader, game.players());
      products = new BlockProducts(setup);
      residual = new SolveResidual(backend);
      leaderField = setup.block(field, roles.leader());
      followerField = setup.block(field, roles.follower());
      leaderDirection = setup.block(direction, roles.leader());
      followerDirection = setup.block(direction, roles.follower());
      int length = followerField.length();
      solution = backend.zeros(length);
      solver = new Minres(backend, length, method.stopping);
      boolean isTotal = method.leaderGradient == LeaderGradient.TOTAL;
      leaderLossGradient = isTotal ? Optional.of(setup.zeros()) : Optional.empty();
    }

    @Override
    void direct(Vector point) {
      residual.begin();
      backend.copy(leaderField, leaderDirection);
      leaderLossGradient.ifPresent(gradient -> addAnswerOfFollower(point, gradient));
      products.multiply(roles.follower(), roles.leader(), leaderDirection);
      backend.copy(products.block(roles.follower()), followerDirection);
      solve(followerDirection);
      backend.copy(followerField, followerDirection);
      backend.axpy(-method.rateRatio, solution, followerDirection);
    }

    /** Adds - D^2_xy g (D^2_yy g)^-1 grad_y f to the leader's direction. */
    private void addAnswerOfFollower(Vector point, Vector gradient) {
      game.lossGradient(roles.leader(), point, gradient);
      Player follower = game.players().get(roles.follower());
      solve(gradient.slice(follower.offset(), follower.length()));
      products.multiply(roles.follower(), roles.follower(), solution);
      backend.axpy(-1, products.block(roles.leader()), leaderDirection);
    }

    /** solution &lt;- (D^2_yy g + damping I)^-1 b. */
    private void solve(Vector b) {
      residual.include(solver.solve(this::applyOperator, b, solution));
    }

    private void applyOperator(Vector v, Vector product) {
      products.multiply(roles.follower(), roles.follower(), v);
      backend.copy(products.block(roles.follower()), product);
      backend.axpy(method.damping, v, product);
    }

    @Override
    public void measure(StepRecord record, int column) {
      residual.measure(record, column);
    }

    @Override
    public Memory memory() {
      return residual.memory().and(super.memory());
    }
  }

  /** {@code follow-the-ridge} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      List<Parameter> own =
          List.of(
              Leader.PARAMETER,
              Parameter.choice(
                  GRADIENT, List.of("partial", "total"), "derivative that the leader follows"),
              Parameter.real(
                  RATIO, Range.positive(), 1, "the leader's learning rate over the follower's"),
              Parameter.real(DAMPING, Range.atLeast(0), 0, "added to the diagonal of D^2_yy g"));
      return new Declaration(
          "follow-the-ridge",
          "leader x: T(grad_x f); follower y: T(grad_y g - ratio (D^2_yy g)^-1 D^2_yx g grad_x f)",
          Stream.concat(own.stream(), SolverParameters.PARAMETERS.stream()).toList());
    }

    @Override
    public Needs needs() {
      return Needs.PRODUCTS.ofTwoPlayers();
    }

    @Override
    public long vectors(Values values) {
      return 14;
    }

    @Override
    public List<Metric> metrics(Values values) {
      return SolveResidual.METRICS;
    }

    @Override
    public Optional<String> refusal(GameOutline game, Values values) {
      return MethodType.super.refusal(game, values).or(() -> Leader.refusal(values, game));
    }

    @Override
    public Method create(Values values) {
      return new FollowTheRidge(
          values.text(Leader.PARAMETER.name()),
          LeaderGradient.of(values.text(GRADIENT)),
          values.real(RATIO),
          values.real(DAMPING),
          SolverParameters.stopping(values));
    }
  }
}
