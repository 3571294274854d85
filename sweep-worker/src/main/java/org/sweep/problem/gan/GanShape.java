package org.sweep.problem.gan;

import java.util.List;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;

/**
 * The two networks of a game and where their parameters are: the discriminator's block, then the
 * generator's.
 *
 * @param discriminator from points to one score
 * @param generator from latent vectors to points
 */
public record GanShape(MlpShape discriminator, MlpShape generator) {
  static final int DISCRIMINATOR = 0;
  static final int GENERATOR = 1;

  /**
   * Refuses networks that do not fit together.
   *
   * @throws IllegalArgumentException if the discriminator has several outputs or other inputs than
   *     the generator has outputs, or both have 2^31 parameters or more
   */
  public GanShape {
    int outputs = discriminator.outputs(discriminator.layers() - 1);
    if (outputs != 1) {
      throw new IllegalArgumentException(
          "the discriminator must have one output, but had " + outputs);
    }
    int generated = generator.outputs(generator.layers() - 1);
    if (generated != discriminator.inputs(0)) {
      throw new IllegalArgumentException(
          "generator outputs must equal discriminator inputs, but were %d and %d"
              .formatted(generated, discriminator.inputs(0)));
    }
    Math.addExact(discriminator.parameters(), generator.parameters());
  }

  /** {@code discriminator} and {@code generator}, in this order. */
  public List<Player> players() {
    int first = discriminator.parameters();
    return List.of(
        new Player("discriminator", 0, first, 2 * discriminator.layers()),
        new Player("generator", first, generator.parameters(), 2 * generator.layers()));
  }

  /** How many parameters in all. */
  public int parameters() {
    return discriminator.parameters() + generator.parameters();
  }

  /** Dimensions of a point. */
  int dimensions() {
    return discriminator.inputs(0);
  }

  /** Dimensions of a latent vector. */
  int latentDimensions() {
    return generator.inputs(0);
  }

  /** The discriminator's block of a vector of all parameters. */
  Vector discriminatorBlock(Vector all) {
    return all.slice(0, discriminator.parameters());
  }

  /** The generator's block of a vector of all parameters. */
  Vector generatorBlock(Vector all) {
    return all.slice(discriminator.parameters(), generator.parameters());
  }
}
