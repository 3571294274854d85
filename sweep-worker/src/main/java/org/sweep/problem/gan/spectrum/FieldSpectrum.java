package org.sweep.problem.gan.spectrum;

import java.util.List;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * Eigenpairs of the Jacobian H of a game's field at a point, of exact products with H: all of the
 * matrix for up to 1000 parameters, by {@link Arnoldi} from the field itself beyond.
 */
public final class FieldSpectrum {
  private static final int LARGEST_DENSE = 1000;

  private final DifferentiableGame game;
  private final Backend backend;

  /**
   * Spectra of a game.
   *
   * @param game evaluated whenever a spectrum is asked for
   * @param backend where its numbers live
   */
  public FieldSpectrum(DifferentiableGame game, Backend backend) {
    this.game = game;
    this.backend = backend;
  }

  /**
   * Eigenpairs at a point.
   *
   * @param values the eigenpairs, largest modulus first; none if the field is zero or not finite,
   *     or the iteration for them did not converge
   * @param field xi there
   */
  @SuppressWarnings("ArrayRecordComponent") // Spectra are never compared or printed.
  public record Spectrum(List<Eigenpair> values, double[] field) {}

  /** The leading eigenpairs at {@code point}, at most {@code count}, conjugate pairs whole. */
  public Spectrum at(Vector point, int count) {
    Vector field = backend.zerosLike(point);
    game.field(point, field, new double[game.players().size()]);
    double[] xi = field.toArray();
    double norm = backend.norm(field);
    if (!(norm > 0 && Double.isFinite(norm))) {
      return new Spectrum(List.of(), xi);
    }
    List<Eigenpair> pairs =
        point.length() <= LARGEST_DENSE
            ? SmallMatrix.eigenpairs(jacobian(point))
            : new Arnoldi(backend, game::jacobianProduct).leading(field, count);
    return new Spectrum(SmallMatrix.leading(pairs, count), xi);
  }

  private double[][] jacobian(Vector point) {
    int n = point.length();
    double[][] jacobian = new double[n][n];
    double[] unit = new double[n];
    Vector direction = backend.zerosLike(point);
    Vector product = backend.zerosLike(point);
    for (int column = 0; column < n; column++) {
      unit[column] = 1;
      backend.load(unit, direction);
      unit[column] = 0;
      game.jacobianProduct(direction, product);
      double[] numbers = product.toArray();
      for (int row = 0; row < n; row++) {
        jacobian[row][column] = numbers[row];
      }
    }
    return jacobian;
  }
}
