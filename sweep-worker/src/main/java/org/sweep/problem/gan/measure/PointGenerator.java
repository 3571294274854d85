package org.sweep.problem.gan.measure;

import java.util.function.Consumer;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Mlp;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * Points of a generator for latent vectors that are the same at every step. They are made a chunk
 * at a time, so that any number of them takes little memory.
 */
public final class PointGenerator {
  /** The stream of the latent vectors that metrics and samples have in common. */
  public static final String EVALUATION = "evaluation latent vectors";

  /** Points of a full chunk. */
  static final int CHUNK = 256;

  private final int latentDimensions;
  private final double truncation;
  private final String stream;
  private final Streams streams;
  private final DenseBackend backend;
  private final Mlp network;
  private final Vector latents;

  /**
   * A generator.
   *
   * @param workbench its shape, randomness and truncation
   * @param stream names the random streams of latent vectors, a step for each chunk
   */
  public PointGenerator(Workbench workbench, String stream) {
    this.stream = stream;
    latentDimensions = workbench.shape().latentDimensions();
    truncation = workbench.evaluation().truncation();
    streams = workbench.streams();
    backend = workbench.backend();
    network = new Mlp(workbench.shape().generator(), CHUNK, backend);
    latents = backend.zeros(Math.multiplyExact(latentDimensions, CHUNK));
  }

  /**
   * Makes points.
   *
   * @param generator its parameters
   * @param samples how many points
   * @param sink receives them, [dimensions, samples of the chunk], overwritten by the next chunk
   */
  public void generate(Vector generator, int samples, Consumer<Matrix> sink) {
    for (int start = 0; start < samples; start += CHUNK) {
      int count = Math.min(CHUNK, samples - start);
      float[] values = latents(streams.stream(stream, start / CHUNK), latentDimensions * count);
      Vector chunk = latents.slice(0, values.length);
      backend.load(values, chunk);
      sink.accept(network.forward(generator, chunk.asMatrix(latentDimensions)));
    }
  }

  private float[] latents(RandomStream normal, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      double value = normal.nextNormal();
      while (truncation > 0 && Math.abs(value) > truncation) {
        value = normal.nextNormal();
      }
      values[i] = (float) value;
    }
    return values;
  }
}
