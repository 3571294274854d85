/**
 * The kernels of {@link org.sweep.linalg} on ND4J arrays, which live off the heap: on the CPU with
 * {@code nd4j-native}, on a GPU with {@code nd4j-cuda}. A trial's device comes in, a {@link
 * org.sweep.linalg.nd4j.Nd4jBackend} goes out to {@link org.sweep.run}, which closes it when the
 * trial has ended. ND4J is not in sweep.jar: whoever did not ask {@link
 * org.sweep.linalg.nd4j.Nd4jJar} first must not touch another class of this package.
 */
package org.sweep.linalg.nd4j;
