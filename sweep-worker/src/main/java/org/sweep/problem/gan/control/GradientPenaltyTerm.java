package org.sweep.problem.gan.control;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.BackwardPass;
import org.sweep.nn.DeltaTangent;
import org.sweep.nn.InputGradientPass;
import org.sweep.nn.Mlp;
import org.sweep.problem.gan.GanShape;

/**
 * P = weight mean (|g| - 1)^2 with the gradient g = ds/dx of the score at x = share real + (1 -
 * share) fake. Scores are piecewise linear in x, so P depends on the discriminator alone, but for
 * the points x where a relu switches. With c = 2 weight / samples, p = c (1 - 1/|g|) g and dots for
 * derivatives along a direction,
 *
 * <pre>
 * dP = sum p . dg       p. = c ((1 - 1/|g|) g. + (g . g.) g / |g|^3)
 * </pre>
 *
 * A sample whose gradient vanishes counts for the value alone.
 */
final class GradientPenaltyTerm implements Penalty {
  private final double weight;
  private final GanShape shape;
  private final MinibatchView minibatch;
  private final int samples;
  private final DenseBackend backend;
  private final Mlp generator;
  private final Mlp discriminator;
  private final BackwardPass scores;
  private final DeltaTangent deltas;
  private final InputGradientPass inputGradient;
  private final double[] shares;
  private final double[] gradients;
  private final double[] numbers;
  private final double[] norms;

  /** Those of the last gradient: their owner may move on while products are still asked for. */
  private final Vector parameters;

  private final Vector points;
  private final Vector weights;
  private final Vector changes;

  GradientPenaltyTerm(double weight, Site site) {
    this.weight = weight;
    shape = site.shape();
    minibatch = site.minibatch();
    samples = site.samples();
    backend = site.backend();
    generator = new Mlp(shape.generator(), samples, backend);
    discriminator = new Mlp(shape.discriminator(), samples, backend);
    scores = discriminator.backwardPass();
    deltas = new DeltaTangent(discriminator, scores);
    inputGradient = new InputGradientPass(discriminator, scores, deltas);
    int size = Math.multiplyExact(shape.dimensions(), samples);
    shares = new double[samples];
    norms = new double[samples];
    gradients = new double[size];
    numbers = new double[size];
    parameters = backend.zeros(shape.discriminator().parameters());
    points = backend.zeros(size);
    weights = backend.zeros(size);
    changes = backend.zeros(size);
  }

  @Override
  public int player() {
    return GanShape.DISCRIMINATOR;
  }

  @Override
  public double addGradient(Vector point, Vector gradient) {
    mix(point);
    backend.copy(shape.discriminatorBlock(point), parameters);
    discriminator.forward(parameters, matrix(points));
    backend.fill(1, scores.outputDelta().asVector());
    scores.deltas();
    scores.inputGradient(matrix(weights));
    backend.read(weights, gradients);
    double value = takeNorms();
    backend.load(numbers, weights);
    inputGradient.addGradient(matrix(weights), gradient);
    return value;
  }

  private void mix(Vector point) {
    Matrix latent = minibatch.latent().asMatrix(shape.latentDimensions());
    Matrix fake = generator.forward(shape.generatorBlock(point), latent);
    backend.read(fake.asVector(), numbers);
    backend.read(minibatch.real(), gradients);
    minibatch.mixture(shares);
    for (int i = 0; i < numbers.length; i++) {
      double share = shares[i % samples];
      numbers[i] = share * gradients[i] + (1 - share) * numbers[i];
    }
    backend.load(numbers, points);
  }

  /** Norms of the gradients, and p of them into {@link #numbers}. */
  private double takeNorms() {
    double squares = 0;
    for (int sample = 0; sample < samples; sample++) {
      norms[sample] = norm(sample);
      double excess = norms[sample] - 1;
      squares += excess * excess;
      double factor = factor(sample);
      for (int i = sample; i < gradients.length; i += samples) {
        numbers[i] = factor * gradients[i];
      }
    }
    return weight * squares / samples;
  }

  private double norm(int sample) {
    double squares = 0;
    for (int i = sample; i < gradients.length; i += samples) {
      squares += gradients[i] * gradients[i];
    }
    return Math.sqrt(squares);
  }

  private double factor(int sample) {
    return norms[sample] == 0 ? 0 : 2 * weight / samples * (1 - 1 / norms[sample]);
  }

  @Override
  public void addProduct(Vector v, Vector product) {
    deltas.along(v);
    backend.read(deltas.inputDelta().asVector(), numbers);
    for (int sample = 0; sample < samples; sample++) {
      changeOf(sample);
    }
    backend.load(numbers, changes);
    inputGradient.addProduct(v, matrix(changes), product);
  }

  /** Turns a sample's g. in {@link #numbers} into p. */
  private void changeOf(int sample) {
    double along = 0;
    for (int i = sample; i < gradients.length; i += samples) {
      along += gradients[i] * numbers[i];
    }
    double norm = norms[sample];
    double radial = norm == 0 ? 0 : 2 * weight / samples * along / (norm * norm * norm);
    for (int i = sample; i < gradients.length; i += samples) {
      numbers[i] = factor(sample) * numbers[i] + radial * gradients[i];
    }
  }

  private Matrix matrix(Vector signal) {
    return signal.asMatrix(shape.dimensions());
  }
}
