package org.sweep.problem.gan.control;

import org.sweep.game.DifferentiableGame;
import org.sweep.game.Player;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanShape;

/**
 * Orthogonal regularization of both networks (Brock, Lim, Ritchie and Weston, Neural Photo Editing,
 * ICLR 2017): f_j + weight sum_l |E_l|^2 in the Frobenius norm, where E = W W' - I, or W' W - I
 * where that is smaller. The gradient is 4 weight E W, or 4 weight W E.
 */
final class OrthogonalRegularization implements Control {
  private final double weight;
  private final Site site;

  OrthogonalRegularization(double weight, Site site) {
    this.weight = weight;
    this.site = site;
  }

  @Override
  public DifferentiableGame over(DifferentiableGame game) {
    GanShape shape = site.shape();
    DifferentiableGame first =
        new PenalizedGame(game, () -> new Term(GanShape.DISCRIMINATOR, shape.discriminator()));
    return new PenalizedGame(first, () -> new Term(GanShape.GENERATOR, shape.generator()));
  }

  /** The sum over one network. */
  private final class Term implements Penalty {
    private final int index;
    private final MlpShape network;
    private final Player player;
    private final DenseBackend backend = site.backend();
    private final DenseKernels kernels = backend.dense();
    private final Vector[] identities;
    private final Vector[] defects;
    private final Vector[] changes;
    private final Vector weights;

    Term(int index, MlpShape network) {
      this.index = index;
      this.network = network;
      player = site.shape().players().get(index);
      identities = new Vector[network.layers()];
      defects = new Vector[network.layers()];
      changes = new Vector[network.layers()];
      for (int layer = 0; layer < network.layers(); layer++) {
        int side = side(layer);
        identities[layer] = identity(side);
        defects[layer] = backend.zeros(Math.multiplyExact(side, side));
        changes[layer] = backend.zeros(side * side);
      }
      weights = backend.zeros(network.parameters());
    }

    private Vector identity(int side) {
      float[] numbers = new float[Math.multiplyExact(side, side)];
      for (int i = 0; i < side; i++) {
        numbers[i * side + i] = 1;
      }
      return backend.of(numbers);
    }

    private int side(int layer) {
      return Math.min(network.outputs(layer), network.inputs(layer));
    }

    @Override
    public int player() {
      return index;
    }

    @Override
    public double addGradient(Vector point, Vector gradient) {
      backend.copy(point.slice(player.offset(), player.length()), weights);
      double squares = 0;
      for (int layer = 0; layer < network.layers(); layer++) {
        Matrix w = flat(matrix(layer, weights));
        kernels.gemm(w, w.transposed(), 0, square(layer, defects));
        backend.axpy(-1, identities[layer], defects[layer]);
        squares += Math.pow(backend.norm(defects[layer]), 2);
        backend.copy(defects[layer], changes[layer]);
        addScaled(layer, weights, gradient);
      }
      return weight * squares;
    }

    /** The derivative of E W is (V W' + W V') W + E V. */
    @Override
    public void addProduct(Vector v, Vector product) {
      for (int layer = 0; layer < network.layers(); layer++) {
        Matrix w = flat(matrix(layer, weights));
        Matrix direction = flat(matrix(layer, v));
        Matrix change = square(layer, changes);
        kernels.gemm(direction, w.transposed(), 0, change);
        kernels.gemm(w, direction.transposed(), 1, change);
        addScaled(layer, weights, product);
        backend.copy(defects[layer], changes[layer]);
        addScaled(layer, v, product);
      }
    }

    /** Adds 4 weight times the change times the matrix, in the matrix's own orientation. */
    private void addScaled(int layer, Vector block, Vector target) {
      backend.scale(4 * weight, changes[layer]);
      Matrix change = square(layer, changes);
      Matrix matrix = matrix(layer, block);
      if (isWide(layer)) {
        kernels.gemm(change, matrix, 1, matrix(layer, target));
      } else {
        kernels.gemm(matrix, change, 1, matrix(layer, target));
      }
    }

    private boolean isWide(int layer) {
      return network.outputs(layer) <= network.inputs(layer);
    }

    /** The matrix or its transpose, with no more rows than columns. */
    private Matrix flat(Matrix matrix) {
      return matrix.rows() <= matrix.columns() ? matrix : matrix.transposed();
    }

    private Matrix matrix(int layer, Vector block) {
      return block
          .slice(network.offset(layer), network.weights(layer))
          .asMatrix(network.outputs(layer));
    }

    private Matrix square(int layer, Vector[] squares) {
      return squares[layer].asMatrix(side(layer));
    }
  }
}
