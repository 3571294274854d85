package org.sweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep.analysis.SharedSpark;

class SparkDl4jTest {
  @Test
  void scoresANetworkOverAnRddAsTheNetworkDoesItself() {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration());
    network.init();
    List<DataSet> batches = batches();
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    SparkDl4jMultiLayer distributed = new SparkDl4jMultiLayer(spark, network, null);
    double score = distributed.calculateScore(spark.parallelize(batches, 2), true);
    assertThat(score).isCloseTo(network.score(DataSet.merge(batches)), within(1e-6));
    Evaluation evaluation = distributed.evaluate(spark.parallelize(batches, 2));
    assertThat(
            evaluation.getConfusion().getActualTotal(0)
                + evaluation.getConfusion().getActualTotal(1))
        .isEqualTo(40);
  }

  private static MultiLayerConfiguration configuration() {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .list()
        .layer(new DenseLayer.Builder().nIn(3).nOut(4).activation(Activation.RELU).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(4)
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .build())
        .build();
  }

  private static List<DataSet> batches() {
    Random random = new Random(7);
    List<DataSet> batches = new ArrayList<>();
    for (int batch = 0; batch < 4; batch++) {
      float[][] features = new float[10][3];
      float[][] labels = new float[10][2];
      for (int sample = 0; sample < 10; sample++) {
        for (int feature = 0; feature < 3; feature++) {
          features[sample][feature] = (float) random.nextGaussian();
        }
        labels[sample][features[sample][0] > 0 ? 1 : 0] = 1;
      }
      batches.add(new DataSet(Nd4j.createFromArray(features), Nd4j.createFromArray(labels)));
    }
    return batches;
  }
}
