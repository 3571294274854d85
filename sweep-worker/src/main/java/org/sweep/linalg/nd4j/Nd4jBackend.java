package org.sweep.linalg.nd4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.UpdateKernels;
import org.sweep.linalg.Vector;

/**
 * ND4J arrays in float32, for one trial on one thread: every array that it makes is given back when
 * it is closed, and its vectors must not be used after that. Kernels work in arrays that are made
 * once. No kernel draws a random number.
 */
public final class Nd4jBackend implements DenseBackend, AutoCloseable {
  private final String description;
  private final Storage storage = new Storage();
  private final Transfers transfers = new Transfers(storage);
  private final Operations operations = new Operations();
  private final DenseKernels dense = new Nd4jDenseKernels(storage, transfers, operations);
  private final UpdateKernels updates = new Nd4jUpdateKernels(storage, operations);

  private Nd4jBackend(String library) {
    description = "nd4j (" + library + ")";
  }

  /**
   * A backend for the calling thread.
   *
   * @param gpus addresses of the GPUs that Spark assigned, of which the first becomes the device of
   *     this thread; none for ND4J's own choice
   * @throws Nd4jUnavailable if ND4J cannot compute there
   */
  public static Nd4jBackend on(List<String> gpus) throws Nd4jUnavailable {
    String library = Nd4jLibrary.load();
    Nd4jLibrary.useDevice(gpus);
    return new Nd4jBackend(library);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public DenseKernels dense() {
    return dense;
  }

  @Override
  public double epsilon() {
    return Math.ulp(1.0f);
  }

  @Override
  public UpdateKernels updates() {
    return updates;
  }

  @Override
  public Vector zeros(int length) {
    return new Nd4jVector(transfers, storage.zeros(length));
  }

  /** The same place in an array of its own. */
  @Override
  public Vector zerosLike(Vector x) {
    Nd4jVector like = (Nd4jVector) x;
    return new Nd4jVector(transfers, storage.zeros(like.end())).slice(like.offset(), like.length());
  }

  @Override
  public Vector of(float[] values) {
    return new Nd4jVector(transfers, storage.of(values));
  }

  @Override
  public Vector of(double[] values) {
    Vector vector = zeros(values.length);
    load(values, vector);
    return vector;
  }

  @Override
  public void load(float[] values, Vector target) {
    transfers.write(values, Nd4jVector.of(target, values.length));
  }

  @Override
  public void load(double[] values, Vector target) {
    transfers.write(values, Nd4jVector.of(target, values.length));
  }

  @Override
  public void read(Vector source, double[] target) {
    double[] numbers = Nd4jVector.of(source, target.length).toArray();
    System.arraycopy(numbers, 0, target, 0, target.length);
  }

  @Override
  public void fill(double value, Vector x) {
    INDArray numbers = numbers(x);
    Operations.copy(storage.ones(x.length()), numbers);
    Operations.scale(value, numbers);
  }

  @Override
  public void copy(Vector x, Vector y) {
    Operations.copy(numbers(x), Nd4jVector.of(y, x.length()).numbers());
  }

  @Override
  public void scale(double a, Vector x) {
    Operations.scale(a, numbers(x));
  }

  @Override
  public void axpy(double a, Vector x, Vector y) {
    Operations.axpy(a, numbers(x), Nd4jVector.of(y, x.length()).numbers());
  }

  @Override
  public double dot(Vector x, Vector y) {
    INDArray[] wide = storage.doubles(x.length());
    operations.convert(numbers(x), wide[0]);
    operations.convert(Nd4jVector.of(y, x.length()).numbers(), wide[1]);
    return Operations.dot(wide[0], wide[1]);
  }

  @Override
  public double norm(Vector x) {
    return Math.sqrt(dot(x, x));
  }

  private static INDArray numbers(Vector x) {
    return ((Nd4jVector) x).numbers();
  }

  /** Gives back the memory of every vector that was made. */
  @Override
  public void close() {
    storage.close();
  }
}
