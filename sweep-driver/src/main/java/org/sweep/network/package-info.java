/**
 * Stored networks of finished trials: artifacts and a test set come in, accuracy, F1 and confusion
 * matrix of each network go out to the table {@code evaluation}, which {@link
 * org.sweep.analysis.evaluation} reads. DL4J scores a network over an RDD. Besides {@code
 * org.sweep.averaging}, only this package of the driver knows DL4J, and its classes are loaded when
 * they are needed, since the jar may be absent.
 */
package org.sweep.network;
