package org.sweep.linalg.nd4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Every array that one backend has made off the heap, and those that it works in. They are given
 * back when it is closed: the collector would do so late, since it sees only their small handles.
 */
final class Storage implements AutoCloseable {
  /** What all backends of this process have made and not yet given back, in bytes. */
  private static final AtomicLong TAKEN = new AtomicLong();

  private static final String TOO_MUCH =
      "trials on ND4J may take %d bytes off the heap (org.bytedeco.javacpp.maxbytes), but took %d"
          + " and asked for %d more";

  private final List<INDArray> arrays = new ArrayList<>();
  private long reserved = 0;
  private final Map<Integer, INDArray> work = new HashMap<>();
  private final Map<Integer, INDArray> staging = new HashMap<>();
  private final Map<Integer, INDArray[]> doubles = new HashMap<>();
  private final Map<Integer, INDArray> indices = new HashMap<>();
  private final Map<Integer, INDArray> ones = new HashMap<>();
  private final Map<Integer, Nd4jVector> vectorsOfOnes = new HashMap<>();

  /** A new array of zeros, [length], float32. */
  INDArray zeros(int length) {
    reserve((long) length * Float.BYTES);
    return kept(Nd4j.create(DataType.FLOAT, length));
  }

  /** A new array with these numbers. */
  INDArray of(float[] values) {
    reserve((long) values.length * Float.BYTES);
    return kept(Nd4j.createFromArray(values));
  }

  /** An array for what lasts no longer than one kernel: always the same one for a length. */
  INDArray work(int length) {
    return work.computeIfAbsent(length, this::zeros);
  }

  /** An array for what comes from the heap or goes there. */
  INDArray staging(int length) {
    return staging.computeIfAbsent(length, this::zeros);
  }

  /** Two arrays in double precision, [length] each. */
  INDArray[] doubles(int length) {
    return doubles.computeIfAbsent(
        length,
        n -> {
          reserve(2L * n * Double.BYTES);
          return new INDArray[] {
            kept(Nd4j.create(DataType.DOUBLE, n)), kept(Nd4j.create(DataType.DOUBLE, n))
          };
        });
  }

  /** An array for indices, [length]. */
  INDArray indices(int length) {
    return indices.computeIfAbsent(length, n -> kept(Nd4j.create(DataType.INT32, n)));
  }

  /** So many ones. */
  INDArray ones(int length) {
    return ones.computeIfAbsent(length, n -> kept(Nd4j.ones(DataType.FLOAT, n)));
  }

  /** The same as a vector. */
  Nd4jVector vectorOfOnes(int length, Transfers transfers) {
    return vectorsOfOnes.computeIfAbsent(length, n -> new Nd4jVector(transfers, ones(n)));
  }

  /** ND4J's arrays are no part of what JavaCPP counts, so its bound is kept here. */
  private void reserve(long bytes) {
    long limit = Pointer.maxBytes();
    long taken = TAKEN.addAndGet(bytes);
    if (limit > 0 && taken > limit) {
      TAKEN.addAndGet(-bytes);
      throw new IllegalStateException(TOO_MUCH.formatted(limit, taken - bytes, bytes));
    }
    reserved += bytes;
  }

  private INDArray kept(INDArray array) {
    arrays.add(array);
    return array;
  }

  @Override
  public void close() {
    arrays.forEach(INDArray::close);
    arrays.clear();
    TAKEN.addAndGet(-reserved);
    reserved = 0;
  }
}
