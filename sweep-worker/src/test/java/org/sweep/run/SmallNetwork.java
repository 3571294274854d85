package org.sweep.run;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** A network for the digits that has everything which a checkpoint must keep. */
final class SmallNetwork {
  private SmallNetwork() {}

  static String json() {
    MapSchedule rates =
        new MapSchedule.Builder(ScheduleType.EPOCH).add(0, 0.1).add(1, 0.05).build();
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .updater(new Adam(rates))
        .dropOut(0.8)
        .list()
        .layer(new DenseLayer.Builder().nIn(64).nOut(8).activation(Activation.RELU).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(8)
                .nOut(10)
                .activation(Activation.SOFTMAX)
                .build())
        .build()
        .toJson();
  }
}
