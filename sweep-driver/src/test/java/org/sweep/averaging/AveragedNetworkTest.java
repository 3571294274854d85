package org.sweep.averaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class AveragedNetworkTest {
  @Test
  void isAWholeNetwork() {
    DropoutLayer layer = new DropoutLayer(new NeuralNetConfiguration(), DataType.FLOAT);

    assertThatThrownBy(() -> AveragedNetwork.of(layer, null, null))
        .hasMessage(
            "a network must be a MultiLayerNetwork or a ComputationGraph, but was DropoutLayer");
  }
}
