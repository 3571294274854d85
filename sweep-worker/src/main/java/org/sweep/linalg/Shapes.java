package org.sweep.linalg;

/** The laws that vectors of one kernel call keep. */
final class Shapes {
  private Shapes() {}

  static void requireLength(int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "vector must have length " + expected + ", but had " + length);
    }
  }

  static void requireAligned(int offset, int expected) {
    if (offset != expected) {
      throw new IllegalArgumentException(
          "vectors must begin at the same place of their storage, but began at %d and %d"
              .formatted(expected, offset));
    }
  }
}
