package org.sweep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The step of {@link ClassifierStep} by ND4J's operations, and by DL4J's {@code fit}. */
final class Nd4jPeers {
  private final double rate;
  private final List<INDArray> inputs = new ArrayList<>();
  private final List<INDArray> labels = new ArrayList<>();
  private final INDArray weights1;
  private final INDArray biases1;
  private final INDArray weights2;
  private final INDArray biases2;
  private final MultiLayerNetwork network;

  /** Random minibatches [batch, sizes[0]] and a network of one hidden layer, sgd at {@code rate}. */
  Nd4jPeers(int[] sizes, int batch, int batches, double rate) {
    this.rate = rate;
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
    for (int i = 0; i < batches; i++) {
      inputs.add(Nd4j.rand(DataType.FLOAT, batch, sizes[0]));
      INDArray classes = Nd4j.zeros(DataType.FLOAT, batch, sizes[2]);
      for (int row = 0; row < batch; row++) {
        classes.putScalar(row, (row * 7 + i) % sizes[2], 1);
      }
      labels.add(classes);
    }
    weights1 = Nd4j.randn(DataType.FLOAT, sizes[0], sizes[1]).divi(Math.sqrt(sizes[0]));
    biases1 = Nd4j.zeros(DataType.FLOAT, 1, sizes[1]);
    weights2 = Nd4j.randn(DataType.FLOAT, sizes[1], sizes[2]).divi(Math.sqrt(sizes[1]));
    biases2 = Nd4j.zeros(DataType.FLOAT, 1, sizes[2]);
    network = new MultiLayerNetwork(configuration(sizes, rate));
    network.init();
  }

  private static MultiLayerConfiguration configuration(int[] sizes, double rate) {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .updater(new Sgd(rate))
        .list()
        .layer(new DenseLayer.Builder().nIn(sizes[0]).nOut(sizes[1]).activation(Activation.RELU).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(sizes[1])
                .nOut(sizes[2])
                .activation(Activation.SOFTMAX)
                .build())
        .build();
  }

  /** One step as one would write it with ND4J's operations; the mean loss of the minibatch. */
  double byHand(int i) {
    INDArray x = inputs.get(i % inputs.size());
    INDArray y = labels.get(i % labels.size());
    INDArray hidden = Transforms.relu(x.mmul(weights1).addiRowVector(biases1), false);
    INDArray answers = Transforms.softmax(hidden.mmul(weights2).addiRowVector(biases2), false);
    double loss = -Transforms.log(answers).muli(y).sumNumber().doubleValue() / x.rows();
    INDArray delta2 = answers.subi(y).divi(x.rows());
    INDArray delta1 = delta2.mmul(weights2.transpose()).muli(hidden.gt(0).castTo(DataType.FLOAT));
    weights2.subi(hidden.transpose().mmul(delta2).muli(rate));
    biases2.subi(delta2.sum(true, 0).muli(rate));
    weights1.subi(x.transpose().mmul(delta1).muli(rate));
    biases1.subi(delta1.sum(true, 0).muli(rate));
    return loss;
  }

  /** One step by DL4J; the score of the minibatch. */
  double byFit(int i) {
    network.fit(inputs.get(i % inputs.size()), labels.get(i % labels.size()));
    return network.score();
  }
}
