package org.sweep.problem.gan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.nn.MlpShape;

/**
 * The tiny GAN of golden/second_order.json: losses, products and trajectories in double precision
 * by NumPy and PyTorch's autograd, checked there against dense Hessians and central differences. It
 * keeps W as [inputs, outputs] and samples as rows; here both are the other way round.
 */
final class GanReference {
  static final GanShape SHAPE =
      new GanShape(MlpShape.of(2, List.of(5L, 4L), 1), MlpShape.of(3, List.of(5L, 4L), 2));
  static final int SAMPLES = 6;

  private static final JsonNode GOLDEN = read();

  private GanReference() {}

  /** The part of the file under these keys. */
  static JsonNode at(String... keys) {
    JsonNode node = GOLDEN;
    for (String key : keys) {
      node = node.get(key);
    }
    return node;
  }

  /** A game on the reference's minibatch. */
  static GanGame game(DenseBackend backend) {
    GanGame game = new GanGame(SHAPE, GanLoss.NON_SATURATING, SAMPLES, backend);
    game.minibatch(backend.of(columns(at("x"))), backend.of(columns(at("z"))));
    return game;
  }

  /** w_k = scale sin(1.7 k + phase), in the order of {@link GanShape}. */
  static double[] weights(double scale, double phase) {
    double[] w = new double[SHAPE.parameters()];
    for (int k = 0; k < w.length; k++) {
      w[k] = scale * Math.sin(1.7 * k + phase);
    }
    return transposed(w);
  }

  /** A vector of parameters in the order of {@link GanShape}. */
  static double[] parameters(JsonNode node) {
    return transposed(doubles(node));
  }

  static double[] doubles(JsonNode node) {
    double[] values = new double[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node.get(i).doubleValue();
    }
    return values;
  }

  /** |actual - expected| / |expected|. */
  static double distance(double[] actual, double[] expected) {
    double difference = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += (actual[i] - expected[i]) * (actual[i] - expected[i]);
      size += expected[i] * expected[i];
    }
    return Math.sqrt(difference / size);
  }

  private static double[] columns(JsonNode rows) {
    int dimensions = rows.get(0).size();
    double[] columns = new double[rows.size() * dimensions];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = rows.get(i % rows.size()).get(i / rows.size()).doubleValue();
    }
    return columns;
  }

  private static double[] transposed(double[] reference) {
    double[] ours = reference.clone();
    transpose(SHAPE.discriminator(), 0, reference, ours);
    transpose(SHAPE.generator(), SHAPE.discriminator().parameters(), reference, ours);
    return ours;
  }

  private static void transpose(MlpShape shape, int block, double[] reference, double[] ours) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      int start = block + shape.offset(layer);
      int inputs = shape.inputs(layer);
      int outputs = shape.outputs(layer);
      for (int i = 0; i < inputs * outputs; i++) {
        ours[start + i] = reference[start + i % inputs * outputs + i / inputs];
      }
    }
  }

  private static JsonNode read() {
    try (InputStream in = GanReference.class.getResourceAsStream("/golden/second_order.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
