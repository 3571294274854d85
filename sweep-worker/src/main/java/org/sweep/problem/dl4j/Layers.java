package org.sweep.problem.dl4j;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.Regularization.ApplyStep;
import org.sweep.problem.dl4j.NetworkConfiguration.NamedLayer;

/**
 * Takes a layer's settings apart: what belongs to its loss (l1 and l2), and what belongs to its
 * updater (the update rule, schedules of learning rates, gradient normalization, weight decay).
 */
final class Layers {
  private Layers() {}

  /**
   * Leaves of a layer what belongs to its loss. Its updater becomes descent at rate 1, whose update
   * is the gradient itself.
   */
  static void keepLoss(BaseLayer layer) {
    layer.setIUpdater(new Sgd(1));
    layer.setBiasUpdater(null);
    layer.setGradientNormalization(GradientNormalization.None);
    keep(layer, ApplyStep.BEFORE_UPDATER);
  }

  /** Leaves of a layer what belongs to its updater. */
  static void keepUpdater(BaseLayer layer) {
    keep(layer, ApplyStep.POST_UPDATER);
  }

  /**
   * Multiplies the learning rates of a layer's updaters, which have no schedules.
   *
   * @throws IllegalArgumentException if an updater has no learning rate
   */
  static void scaleRates(BaseLayer layer, double scale) {
    layer.setIUpdater(scaled(layer.getIUpdater(), scale));
    if (layer.getBiasUpdater() != null) {
      layer.setBiasUpdater(scaled(layer.getBiasUpdater(), scale));
    }
  }

  private static IUpdater scaled(IUpdater updater, double scale) {
    if (!updater.hasLearningRate()) {
      throw new IllegalArgumentException(
          "learning-rate must be 1 where the network's updater has none to scale, as "
              + updater.getClass().getSimpleName());
    }
    IUpdater scaled = updater.clone();
    scaled.setLrAndSchedule(scale * updater.getLearningRate(0, 0), null);
    return scaled;
  }

  private static void keep(BaseLayer layer, ApplyStep step) {
    layer.setRegularization(only(layer.getRegularization(), step));
    layer.setRegularizationBias(only(layer.getRegularizationBias(), step));
  }

  private static List<Regularization> only(List<Regularization> all, ApplyStep step) {
    return all == null ? null : all.stream().filter(each -> each.applyStep() == step).toList();
  }

  /** Changes those of {@code layers} that have parameters. */
  static void change(List<NamedLayer> layers, Consumer<BaseLayer> change) {
    for (NamedLayer each : layers) {
      if (each.configuration().getLayer() instanceof BaseLayer layer) {
        change.accept(layer);
      }
    }
  }
}
