package org.sweep.problem.gan.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * Leading eigenpairs of a large matrix from products with it, by the method of Arnoldi (1951): an
 * orthonormal basis V of the space spanned by x, H x, H^2 x, ..., in which H is a small Hessenberg
 * matrix, H V = V h + h_(m+1,m) v_(m+1) e_m'. With an eigenvector y of h the residual of V y is
 * |h_(m+1,m) y_m|. The basis grows until the residuals are small or it is full; it is never
 * restarted, since the spectra of networks have few values far out. (ARPACK's translation into Java
 * keeps its state in static fields, so that trials of one JVM would share it.)
 */
final class Arnoldi {
  private static final int LARGEST_BASIS = 200;
  private static final int BASIS_BETWEEN_CHECKS = 20;
  private static final double TOLERANCE = 1e-4;

  /** Below this part of what it was, a new vector is rounding: the space is invariant. */
  private static final double EXHAUSTED = 1e-6;

  private final Backend backend;
  private final BiConsumer<Vector, Vector> product;
  private final List<Vector> basis = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();

  /**
   * The method for one matrix.
   *
   * @param backend where its vectors live
   * @param product writes H times the first vector into the second
   */
  Arnoldi(Backend backend, BiConsumer<Vector, Vector> product) {
    this.backend = backend;
    this.product = product;
  }

  /**
   * The leading eigenpairs.
   *
   * @param start any vector but zero; it is overwritten
   * @param count how many are wanted; one more is found where a conjugate pair would be cut
   */
  List<Eigenpair> leading(Vector start, int count) {
    backend.scale(1 / backend.norm(start), start);
    basis.add(start);
    List<Eigenpair> found = List.of();
    boolean isDone = false;
    while (!isDone) {
      boolean isExhausted = !extend();
      int size = columns.size();
      boolean isFull = isExhausted || size == LARGEST_BASIS || size == start.length();
      if (isFull || (size > count && size % BASIS_BETWEEN_CHECKS == 0)) {
        found = ofSmall(count);
        isDone = isFull || hasConverged(found, count);
      }
    }
    return found.stream().map(this::lifted).toList();
  }

  /** Adds a vector to the basis; false if there is none to add. */
  private boolean extend() {
    Vector next = backend.zerosLike(basis.get(0));
    product.accept(basis.get(basis.size() - 1), next);
    double before = backend.norm(next);
    double[] column = new double[basis.size() + 1];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < basis.size(); i++) {
        double share = backend.dot(basis.get(i), next);
        backend.axpy(-share, basis.get(i), next);
        column[i] += share;
      }
    }
    double norm = backend.norm(next);
    boolean isNew = norm > EXHAUSTED * before;
    column[basis.size()] = isNew ? norm : 0;
    columns.add(column);
    if (isNew) {
      backend.scale(1 / norm, next);
      basis.add(next);
    }
    return isNew;
  }

  /** Eigenpairs of the Hessenberg matrix, with the residuals of what they stand for. */
  private List<Eigenpair> ofSmall(int count) {
    int size = columns.size();
    double[][] hessenberg = new double[size][size];
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < Math.min(size, column + 2); row++) {
        hessenberg[row][column] = columns.get(column)[row];
      }
    }
    double last = columns.get(size - 1)[size];
    return SmallMatrix.leading(SmallMatrix.eigenpairs(hessenberg), count).stream()
        .map(
            pair -> {
              double end = Math.hypot(pair.real()[size - 1], pair.imaginary()[size - 1]);
              return new Eigenpair(pair.value(), pair.real(), pair.imaginary(), last * end);
            })
        .toList();
  }

  private static boolean hasConverged(List<Eigenpair> pairs, int count) {
    return pairs.size() >= count
        && pairs.stream().allMatch(pair -> pair.residual() <= TOLERANCE * pair.value().norm());
  }

  private Eigenpair lifted(Eigenpair small) {
    return new Eigenpair(
        small.value(), combination(small.real()), combination(small.imaginary()), small.residual());
  }

  private double[] combination(double[] weights) {
    Vector sum = backend.zerosLike(basis.get(0));
    for (int i = 0; i < weights.length; i++) {
      backend.axpy(weights[i], basis.get(i), sum);
    }
    return sum.toArray();
  }
}
