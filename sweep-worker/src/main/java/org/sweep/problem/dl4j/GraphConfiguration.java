package org.sweep.problem.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/** The configuration of a graph of layers. */
record GraphConfiguration(ComputationGraphConfiguration configuration)
    implements NetworkConfiguration {
  @Override
  public List<NamedLayer> layers() {
    List<NamedLayer> layers = new ArrayList<>();
    configuration
        .getVertices()
        .forEach(
            (name, vertex) -> {
              if (vertex instanceof LayerVertex layer) {
                layers.add(new NamedLayer(name, layer.getLayerConf()));
              }
            });
    return layers;
  }

  @Override
  public NamedLayer output() {
    String name = configuration.getNetworkOutputs().get(0);
    return layers().stream().filter(layer -> layer.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    if (configuration.getNetworkInputs().size() != 1) {
      flaws.add("must have exactly 1 input, but has " + configuration.getNetworkInputs().size());
    }
    if (configuration.getNetworkOutputs().size() != 1) {
      flaws.add("must have exactly 1 output, but has " + configuration.getNetworkOutputs().size());
    } else if (!(outputVertex() instanceof LayerVertex)) {
      flaws.add("must have a layer for its output, but has a vertex without loss");
    }
    for (Map.Entry<String, GraphVertex> vertex : configuration.getVertices().entrySet()) {
      boolean isLayer = vertex.getValue() instanceof LayerVertex;
      if (!isLayer && vertex.getValue().numParams(true) > 0) {
        flaws.add(
            "must have its parameters in layers, but vertex " + vertex.getKey() + " has some");
      }
    }
    return flaws;
  }

  private GraphVertex outputVertex() {
    return configuration.getVertices().get(configuration.getNetworkOutputs().get(0));
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
    GraphConfiguration copy = new GraphConfiguration(configuration.clone());
    Layers.change(copy.layers(), change);
    return copy;
  }

  @Override
  public Network initialized(long seed) {
    ComputationGraphConfiguration own = configuration.clone();
    own.getDefaultConfiguration().setSeed(seed);
    ComputationGraph network = new ComputationGraph(own);
    network.init();
    network.initGradientsView();
    return new GraphNetwork(network);
  }

  @Override
  public String json() {
    return configuration.toJson();
  }
}
