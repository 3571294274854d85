package org.sweep.problem.dl4j;

import java.util.List;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep.game.UpdatingGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;

/**
 * The updaters of a configuration at work: gradient normalization, update rules with their
 * schedules, and weight decay, as DL4J does them. l1 and l2 are in the gradient already. Stores
 * what the rules remember, and t.
 */
final class NetworkUpdate implements UpdatingGame.Update {
  private final Network network;
  private final Backend backend;
  private final long stepsPerEpoch;
  private final BaseMultiLayerUpdater<?> updater;
  private final Counter t = new Counter();
  private final Vector update;
  private final Vector state;

  /**
   * Fresh state.
   *
   * @param network of its own, after one evaluation
   * @param backend where points live
   * @param stepsPerEpoch for schedules by epochs
   */
  NetworkUpdate(Network network, Backend backend, long stepsPerEpoch) {
    this.network = network;
    this.backend = backend;
    this.stepsPerEpoch = stepsPerEpoch;
    this.updater = network.updater();
    this.update = backend.zeros(network.length());
    INDArray initial = updater.getStateViewArray();
    this.state = initial == null ? backend.zeros(0) : backend.of(FlatArrays.read(initial));
  }

  @Override
  public void descend(double scale, Vector gradient, Vector point) {
    FlatArrays.write(point.toFloats(), network.parameters());
    FlatArrays.write(gradient.toFloats(), network.gradients());
    if (state.length() > 0) {
      FlatArrays.write(state.toFloats(), updater.getStateViewArray());
    }
    int iteration = Math.toIntExact(t.value());
    int epoch = Math.toIntExact(t.value() / stepsPerEpoch);
    LayerWorkspaceMgr outside = LayerWorkspaceMgr.noWorkspaces();
    updater.update(network.gradient(), iteration, epoch, 1, outside);
    backend.load(FlatArrays.read(network.gradients()), update);
    backend.axpy(-scale, update, point);
    if (state.length() > 0) {
      backend.load(FlatArrays.read(updater.getStateViewArray()), state);
    }
    t.next();
  }

  @Override
  public Memory memory() {
    return state.length() == 0
        ? new Memory(List.of(), List.of(t))
        : new Memory(List.of(state), List.of(t));
  }
}
