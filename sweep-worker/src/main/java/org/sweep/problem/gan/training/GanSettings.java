package org.sweep.problem.gan.training;

import java.util.List;
import org.sweep.nn.Initializer;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanLoss;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.artifact.ArtifactSettings;
import org.sweep.problem.gan.measure.Evaluation;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/**
 * The parameters of a GAN.
 *
 * @param source where real points come from
 * @param latent dimensions of a latent vector
 * @param discriminatorHidden widths of the discriminator's hidden layers
 * @param generatorHidden widths of the generator's hidden layers
 * @param loss the losses
 * @param batchSize real and fake points of a minibatch, each
 * @param steps updates of a trial
 * @param initializer how weights begin
 * @param lipschitz what keeps the scores smooth
 * @param orthogonality weight of the orthogonal regularization of both networks; 0 for none
 * @param average decay of the running average of the generator; 0 for none
 * @param metricsEvery steps between measurements
 * @param evaluation how generated points are judged
 * @param artifacts which artifacts are made
 */
record GanSettings(
    Selection source,
    int latent,
    List<Long> discriminatorHidden,
    List<Long> generatorHidden,
    GanLoss loss,
    int batchSize,
    long steps,
    Initializer initializer,
    Selection lipschitz,
    double orthogonality,
    double average,
    long metricsEvery,
    Evaluation evaluation,
    ArtifactSettings artifacts) {
  GanSettings {
    discriminatorHidden = List.copyOf(discriminatorHidden);
    generatorHidden = List.copyOf(generatorHidden);
  }

  static GanSettings of(Values values) {
    return new GanSettings(
        values.selection("source"),
        (int) values.whole("latent"),
        values.wholes("discriminator-hidden"),
        values.wholes("generator-hidden"),
        GanLoss.named(values.text("loss")),
        (int) values.whole("batch-size"),
        values.whole("steps"),
        Initializer.named(values.text("initializer")),
        values.selection("lipschitz"),
        values.real("orthogonal-regularization"),
        values.real("ema"),
        values.whole("metrics-every"),
        new Evaluation(
            (int) values.whole("evaluation-samples"),
            values.real("truncation"),
            values.real("mode-radius")),
        new ArtifactSettings(
            values.whole("artifacts-every"),
            (int) values.whole("artifact-samples"),
            (int) values.whole("covariance-samples"),
            (int) values.whole("covariance-samples-at-ends"),
            (int) values.whole("eigenvalues")));
  }

  /**
   * The networks.
   *
   * @throws ArithmeticException if they have 2^31 parameters or more
   */
  GanShape shape(int dimensions) {
    return new GanShape(
        MlpShape.of(dimensions, discriminatorHidden, 1),
        MlpShape.of(latent, generatorHidden, dimensions));
  }

  /** Two games, one to play and one to measure, each with outputs and their gradients. */
  long working(GanShape shape) {
    long signals =
        2 * shape.discriminator().activations(batchSize) + shape.generator().activations(batchSize);
    long points = (long) batchSize * (shape.dimensions() + shape.latentDimensions());
    return 2 * (2 * signals + points);
  }

  /** Floating-point operations of the matrix products of one field. */
  double cost(GanShape shape) {
    return 2 * shape.discriminator().gradientCost(batchSize)
        + shape.generator().gradientCost(batchSize);
  }
}
