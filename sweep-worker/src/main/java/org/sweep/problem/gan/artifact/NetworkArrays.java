package org.sweep.problem.gan.artifact;

import java.io.IOException;
import org.sweep.output.Artifacts;
import org.sweep.problem.MlpArrays;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.measure.Snapshot;

/**
 * The networks at the last step as {@link MlpArrays}: {@code discriminator_weights_0}, ..., {@code
 * generator_weights_0}, ... They are the networks that metrics judge: normalized weights, or the
 * running average, where the study has such.
 *
 * @param shape the networks
 */
record NetworkArrays(GanShape shape) implements ArtifactWriter {
  private static final MlpArrays DISCRIMINATOR = new MlpArrays("discriminator");
  private static final MlpArrays GENERATOR = new MlpArrays("generator");

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    if (moment.isLast()) {
      DISCRIMINATOR.write(shape.discriminator(), networks.discriminator(), artifacts);
      GENERATOR.write(shape.generator(), networks.generator(), artifacts);
    }
  }
}
