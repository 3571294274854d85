package org.sweep.optim.method;

import java.util.List;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.krylov.Gmres;
import org.sweep.optim.krylov.Stopping;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

/**
 * Competitive gradient descent (Schaefer and Anandkumar, NeurIPS 2019) of players x and y with
 * losses f and g: w &lt;- w - T(p), where -eta p is the Nash equilibrium of the game's bilinear
 * approximation,
 *
 * <pre>
 * p_x = grad_x f - eta (D^2_xy f) p_y        p_y = grad_y g - eta (D^2_yx g) p_x
 * </pre>
 *
 * so that p_x = (I - eta^2 D^2_xy f D^2_yx g)^-1 (grad_x f - eta D^2_xy f grad_y g), and p_y the
 * same with the roles swapped. The paper's rule when T is {@code sgd}.
 *
 * <p>The system is solved for the player with fewer parameters, by {@link Gmres}: in games that are
 * not zero-sum it is not symmetric. The other player's part follows by its equation above. One
 * field evaluation and 2k + 4 products a step, k being the iterations of the solve. Stores xi and
 * the direction, three vectors of the length of w, and k + 3 of the smaller block's.
 *
 * @param stopping when the solve ends
 */
public record Cgd(Stopping stopping) implements Method {

  @Override
  public MethodState start(Setup setup) {
    return new State(setup, stopping);
  }

  private static final class State extends DirectedState {
    private final double eta;
    private final BlockProducts products;
    private final Gmres solver;
    private final SolveResidual residual;

    /** The player whose part is solved for, its parts, and the right-hand side. */
    private final int solved;

    private final Vector solvedField;
    private final Vector solvedDirection;
    private final Vector rightHandSide;

    /** The other player and its parts. */
    private final int other;

    private final Vector otherField;
    private final Vector otherDirection;

    State(Setup setup, Stopping stopping) {
      super(setup);
      eta = setup.learningRate();
      products = new BlockProducts(setup);
      residual = new SolveResidual(backend);
      int first = game.players().get(0).length();
      solved = first <= game.players().get(1).length() ? 0 : 1;
      other = 1 - solved;
      solvedField = setup.block(field, solved);
      otherField = setup.block(field, other);
      solvedDirection = setup.block(direction, solved);
      otherDirection = setup.block(direction, other);
      rightHandSide = backend.zeros(solvedField.length());
      solver = new Gmres(backend, solvedField.length(), stopping);
    }

    @Override
    void direct(Vector point) {
      residual.begin();
      products.multiply(solved, other, otherField);
      backend.copy(solvedField, rightHandSide);
      backend.axpy(-eta, products.block(solved), rightHandSide);
      residual.include(solver.solve(this::applyOperator, rightHandSide, solvedDirection));
      products.multiply(other, solved, solvedDirection);
      backend.copy(otherField, otherDirection);
      backend.axpy(-eta, products.block(other), otherDirection);
    }

    /** (I - eta^2 D^2_xy f D^2_yx g) v, x being the player solved for. */
    private void applyOperator(Vector v, Vector product) {
      products.multiply(other, solved, v);
      products.multiply(solved, other, products.block(other));
      backend.copy(v, product);
      backend.axpy(-eta * eta, products.block(solved), product);
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

  /** {@code cgd} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return new Declaration(
          "cgd",
          "w <- w - T(p), p the equilibrium of the bilinear approximation of two players' game",
          SolverParameters.PARAMETERS);
    }

    @Override
    public Needs needs() {
      return Needs.PRODUCTS.ofTwoPlayers();
    }

    @Override
    public long vectors(Values values) {
      return 8L + SolverParameters.stopping(values).iterations();
    }

    @Override
    public List<Metric> metrics(Values values) {
      return SolveResidual.METRICS;
    }

    @Override
    public Method create(Values values) {
      return new Cgd(SolverParameters.stopping(values));
    }
  }
}
