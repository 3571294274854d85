package org.sweep.problem.gan;

import static org.sweep.problem.gan.GanShape.DISCRIMINATOR;
import static org.sweep.problem.gan.GanShape.GENERATOR;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Gradient;
import org.sweep.nn.Mlp;

/**
 * Losses and gradients at one point and minibatch, with the activations and deltas that derivatives
 * of them need: the generator makes fake points, and the discriminator scores fake and real ones.
 */
final class FieldPass {
  private final GanShape shape;
  private final GanLoss loss;
  private final DenseBackend backend;
  private final Mlp generator;
  private final FakePass fake;
  private final RealPass real;
  private final Vector points;
  private final Vector latents;
  private int realSamples;
  private int fakeSamples;

  FieldPass(Setting setting) {
    shape = setting.shape();
    loss = setting.loss();
    backend = setting.backend();
    generator = new Mlp(shape.generator(), setting.capacity(), backend);
    fake = new FakePass(setting);
    real = new RealPass(setting);
    points = setting.signal(shape.dimensions());
    latents = setting.signal(shape.latentDimensions());
  }

  /** Takes a copy of a minibatch. */
  void load(Vector realPoints, Vector latentVectors) {
    realSamples = realPoints.length() / shape.dimensions();
    fakeSamples = latentVectors.length() / shape.latentDimensions();
    backend.copy(realPoints, points.slice(0, realPoints.length()));
    backend.copy(latentVectors, latents.slice(0, latentVectors.length()));
  }

  /** The whole field and both losses. */
  void field(Vector point, Vector field, double[] losses) {
    generate(point);
    losses[DISCRIMINATOR] = discriminatorLoss(point);
    losses[GENERATOR] = generatorLoss();
    discriminatorGradient(field);
    generatorGradient(loss.generator(), field);
  }

  /** The discriminator's block of the field and its loss, without a pass back to the generator. */
  void discriminatorField(Vector point, Vector field, double[] losses) {
    generate(point);
    losses[DISCRIMINATOR] = discriminatorLoss(point);
    discriminatorGradient(field);
  }

  /** The generator's block of the field and its loss, without real points. */
  void generatorField(Vector point, Vector field, double[] losses) {
    generate(point);
    losses[GENERATOR] = generatorLoss();
    fake.deltas();
    generatorGradient(loss.generator(), field);
  }

  /** The gradient of the discriminator's loss by all parameters. */
  void discriminatorLossGradient(Vector point, Vector gradient) {
    generate(point);
    discriminatorLoss(point);
    discriminatorGradient(gradient);
    generatorGradient(loss.fake(), gradient);
  }

  /** The gradient of the generator's loss by all parameters. */
  void generatorLossGradient(Vector point, Vector gradient) {
    generate(point);
    fake.gradient(loss.generator(), Gradient.into(shape.discriminatorBlock(gradient)));
    generatorGradient(loss.generator(), gradient);
  }

  private void generate(Vector point) {
    Matrix latent = matrix(latents, shape.latentDimensions(), fakeSamples);
    Matrix fakes = generator.forward(shape.generatorBlock(point), latent);
    fake.forward(shape.discriminatorBlock(point), fakes);
  }

  private double discriminatorLoss(Vector point) {
    Matrix reals = matrix(points, shape.dimensions(), realSamples);
    double ofReal = real.forward(shape.discriminatorBlock(point), reals);
    return ofReal + fake.scores().mean(loss.fake());
  }

  private double generatorLoss() {
    return fake.scores().mean(loss.generator());
  }

  private void discriminatorGradient(Vector all) {
    Vector block = shape.discriminatorBlock(all);
    real.gradient(block);
    fake.gradient(loss.fake(), Gradient.addedTo(block));
  }

  private void generatorGradient(ScoreLoss ofFake, Vector all) {
    fake.inputGradient(ofFake, generator.backwardPass().outputDelta());
    generator.backwardPass().gradient(Gradient.into(shape.generatorBlock(all)));
  }

  private static Matrix matrix(Vector storage, int rows, int columns) {
    return storage.slice(0, rows * columns).asMatrix(rows);
  }

  /** The generator with its activations and the deltas of its own loss. */
  Mlp generator() {
    return generator;
  }

  /** The discriminator on fake points. */
  FakePass fake() {
    return fake;
  }

  /** The discriminator on real points. */
  RealPass real() {
    return real;
  }
}
