package org.sweep.nn;

import java.util.Arrays;
import java.util.List;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** How the weights of a network begin; biases begin at zero. */
public enum Initializer {
  /** Normal(0, 1/sqrt(inputs)), drawn again while more than two deviations from zero. */
  TRUNCATED_NORMAL("truncated-normal") {
    @Override
    double draw(RandomStream stream, int inputs, int outputs) {
      return stream.nextTruncatedNormal() / Math.sqrt(inputs);
    }
  },
  /** Uniform in +-sqrt(6 / (inputs + outputs)) (Glorot and Bengio, AISTATS 2010). */
  GLOROT_UNIFORM("glorot-uniform") {
    @Override
    double draw(RandomStream stream, int inputs, int outputs) {
      return (2 * stream.nextUniform() - 1) * Math.sqrt(6.0 / (inputs + outputs));
    }
  },
  /** Normal(0, sqrt(2 / inputs)), for relu layers (He, Zhang, Ren and Sun, ICCV 2015). */
  HE_NORMAL("he-normal") {
    @Override
    double draw(RandomStream stream, int inputs, int outputs) {
      return stream.nextNormal() * Math.sqrt(2.0 / inputs);
    }
  },
  /**
   * Rows, or columns where there are fewer, that are orthonormal and uniformly distributed (Saxe,
   * McClelland and Ganguli, ICLR 2014): normal vectors through the process of Gram and Schmidt.
   */
  ORTHOGONAL("orthogonal") {
    @Override
    double draw(RandomStream stream, int inputs, int outputs) {
      return stream.nextNormal();
    }

    @Override
    double[] weights(RandomStream stream, int inputs, int outputs) {
      int shorter = Math.min(inputs, outputs);
      int longer = Math.max(inputs, outputs);
      double[][] vectors = new double[shorter][longer];
      for (double[] vector : vectors) {
        Arrays.setAll(vector, i -> draw(stream, inputs, outputs));
      }
      Orthonormal.make(vectors);
      double[] weights = new double[shorter * longer];
      for (int i = 0; i < weights.length; i++) {
        int row = i / inputs;
        int column = i % inputs;
        weights[i] = outputs == shorter ? vectors[row][column] : vectors[column][row];
      }
      return weights;
    }
  };

  private final String word;

  Initializer(String word) {
    this.word = word;
  }

  /** The words of study files, the default first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(initializer -> initializer.word).toList();
  }

  /**
   * The initializer that study files call {@code word}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Initializer named(String word) {
    return Arrays.stream(values())
        .filter(initializer -> initializer.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no initializer " + word));
  }

  abstract double draw(RandomStream stream, int inputs, int outputs);

  /** W of a layer, row-major [outputs, inputs]. */
  double[] weights(RandomStream stream, int inputs, int outputs) {
    double[] weights = new double[Math.multiplyExact(inputs, outputs)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw(stream, inputs, outputs);
    }
    return weights;
  }

  /**
   * Initial parameters of a network, in the layout of {@link MlpShape}.
   *
   * @param shape the network's layers
   * @param streams the trial's randomness
   * @param name names the network's streams, so that two networks of a trial differ
   */
  public float[] parameters(MlpShape shape, Streams streams, String name) {
    float[] parameters = new float[shape.parameters()];
    for (int layer = 0; layer < shape.layers(); layer++) {
      RandomStream stream = streams.stream(name + " weights", layer);
      int offset = shape.offset(layer);
      double[] weights = weights(stream, shape.inputs(layer), shape.outputs(layer));
      for (int i = 0; i < weights.length; i++) {
        parameters[offset + i] = (float) weights[i];
      }
    }
    return parameters;
  }
}
