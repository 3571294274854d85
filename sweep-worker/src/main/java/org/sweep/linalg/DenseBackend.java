package org.sweep.linalg;

/** A backend with float32 storage and the kernels of neural networks. */
public interface DenseBackend extends Backend {
  /** Kernels of dense layers and their losses. */
  DenseKernels dense();
}
