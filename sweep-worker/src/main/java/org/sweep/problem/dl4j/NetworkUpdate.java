package org.sweep.problem.dl4j;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
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

  /** What the rules remember; empty where they remember nothing. */
  private final Optional<Vector> state;

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
    this.state =
        Optional.ofNullable(updater.getStateViewArray())
            .map(initial -> backend.of(FlatArrays.read(initial)));
  }

  @Override
  public void descend(double scale, Vector gradient, Vector point) {
    FlatArrays.write(point.toFloats(), network.parameters());
    FlatArrays.write(gradient.toFloats(), network.gradients());
    state.ifPresent(known -> FlatArrays.write(known.toFloats(), updater.getStateViewArray()));
    int iteration = Math.toIntExact(t.value());
    int epoch = Math.toIntExact(t.value() / stepsPerEpoch);
    LayerWorkspaceMgr outside = LayerWorkspaceMgr.noWorkspaces();
    updater.update(network.gradient(), iteration, epoch, 1, outside);
    backend.load(FlatArrays.read(network.gradients()), update);
    backend.axpy(-scale, update, point);
    state.ifPresent(known -> backend.load(FlatArrays.read(updater.getStateViewArray()), known));
    t.next();
  }

  @Override
  public Memory memory() {
    return new Memory(state.stream().toList(), List.of(t));
  }
}
