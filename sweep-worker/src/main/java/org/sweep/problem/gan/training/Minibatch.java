package org.sweep.problem.gan.training;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.control.MinibatchView;
import org.sweep.problem.gan.source.Source;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * Real points and normal latent vectors, as many of these as of those. A minibatch is a function of
 * seed, step and draw alone; the next one overwrites it.
 */
final class Minibatch implements MinibatchView {
  private final Source source;
  private final int samples;
  private final DenseBackend backend;
  private final Streams streams;
  private final float[] points;
  private final float[] latents;
  private final Vector real;
  private final Vector latent;
  private long step;
  private String which = "";

  Minibatch(Source source, GanShape shape, int samples, DenseBackend backend, Streams streams) {
    this.source = source;
    this.samples = samples;
    this.backend = backend;
    this.streams = streams;
    points = new float[Math.multiplyExact(shape.dimensions(), samples)];
    latents = new float[Math.multiplyExact(shape.latentDimensions(), samples)];
    real = backend.zeros(points.length);
    latent = backend.zeros(latents.length);
  }

  /** Makes the first minibatch of {@code newStep} the current one. */
  void select(long newStep) {
    step = newStep;
    which = "";
    draw();
  }

  /** Makes a further minibatch of the same step the current one, counted from 1. */
  void redraw(int draw) {
    which = ", draw " + draw;
    draw();
  }

  private void draw() {
    source.draw(streams.stream("real points" + which, step), samples, points);
    RandomStream normal = streams.stream("latent vectors" + which, step);
    for (int i = 0; i < latents.length; i++) {
      latents[i] = (float) normal.nextNormal();
    }
    backend.load(points, real);
    backend.load(latents, latent);
  }

  @Override
  public Vector real() {
    return real;
  }

  @Override
  public Vector latent() {
    return latent;
  }

  @Override
  public void mixture(double[] shares) {
    RandomStream uniform = streams.stream("mixture" + which, step);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = uniform.nextUniform();
    }
  }
}
