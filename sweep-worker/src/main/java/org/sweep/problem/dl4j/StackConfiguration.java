package org.sweep.problem.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;

/** The configuration of a stack of layers. */
record StackConfiguration(MultiLayerConfiguration configuration) implements NetworkConfiguration {
  @Override
  public List<NamedLayer> layers() {
    List<NamedLayer> layers = new ArrayList<>();
    for (int i = 0; i < configuration.getConfs().size(); i++) {
      layers.add(new NamedLayer(Integer.toString(i), configuration.getConf(i)));
    }
    return layers;
  }

  @Override
  public NamedLayer output() {
    List<NamedLayer> layers = layers();
    return layers.get(layers.size() - 1);
  }

  @Override
  public List<String> flaws() {
    return configuration.getConfs().isEmpty()
        ? List.of("must have layers, but has none")
        : List.of();
  }

  @Override
  public BackpropType backpropType() {
    return configuration.getBackpropType();
  }

  @Override
  public DataType dataType() {
    return configuration.getDataType();
  }

  @Override
  public NetworkConfiguration with(Consumer<BaseLayer> change) {
    StackConfiguration copy = new StackConfiguration(configuration.clone());
    Layers.change(copy.layers(), change);
    return copy;
  }

  @Override
  public Network initialized(long seed) {
    MultiLayerConfiguration own = configuration.clone();
    own.getConfs().forEach(layer -> layer.setSeed(seed));
    MultiLayerNetwork network = new MultiLayerNetwork(own);
    network.init();
    network.initGradientsView();
    return new StackNetwork(network);
  }

  @Override
  public String json() {
    return configuration.toJson();
  }
}
