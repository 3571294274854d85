package org.sweep.linalg;

/**
 * Where the numbers live: storage of one precision and fused kernels on it. A kernel checks shapes,
 * allocates nothing and is used by one thread at a time; vectors of one backend do not go with
 * another's.
 */
public interface Backend {
  /** Name and library for {@code trials.backend}, such as {@code cpu (OpenBLAS)}. */
  String description();

  /**
   * The distance from 1 to the next number in storage: 2^-52 in double precision, 2^-23 in float32.
   */
  double epsilon();

  /** One-pass updates of the transforms. */
  UpdateKernels updates();

  /** New storage, all zero. */
  Vector zeros(int length);

  /** New storage for a vector that goes with {@code x} in the update kernels, all zero. */
  Vector zerosLike(Vector x);

  /**
   * The numbers of {@code values}, shared where the backend can: they must not change afterwards.
   */
  Vector of(float[] values);

  /** A new vector of {@code values}, rounded to this backend's precision. */
  Vector of(double[] values);

  /** Writes {@code values}, of equal length, into {@code target}. */
  void load(float[] values, Vector target);

  /** Writes {@code values}, of equal length, into {@code target}. */
  void load(double[] values, Vector target);

  /** Writes the numbers of {@code source} into {@code target}, of equal length. */
  void read(Vector source, double[] target);

  /** x &lt;- value, in every place. */
  void fill(double value, Vector x);

  /** y &lt;- x. */
  void copy(Vector x, Vector y);

  /** x &lt;- a x. */
  void scale(double a, Vector x);

  /** y &lt;- a x + y. */
  void axpy(double a, Vector x, Vector y);

  /** The inner product of x and y, summed in double precision. */
  double dot(Vector x, Vector y);

  /** The Euclidean norm of x, summed in double precision. */
  double norm(Vector x);
}
