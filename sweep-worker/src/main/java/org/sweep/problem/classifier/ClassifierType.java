package org.sweep.problem.classifier;

import java.io.IOException;
import java.util.List;
import org.sweep.data.DataOutline;
import org.sweep.data.DataSets;
import org.sweep.data.LabelledData;
import org.sweep.game.GameOutline;
import org.sweep.game.MemoryNeed;
import org.sweep.game.Player;
import org.sweep.nn.Initializer;
import org.sweep.nn.MlpShape;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/** {@code classifier} in study files. */
public final class ClassifierType implements ProblemType {
  static final List<Metric> METRICS =
      List.of(
          Metric.lower("training_loss"), Metric.lower("test_loss"), Metric.higher("test_accuracy"));

  private static final Declaration DECLARATION =
      Declaration.of(
          "classifier",
          "multilayer perceptron with relu, softmax cross-entropy, minibatches without replacement",
          Parameter.requiredSelection(
              "dataset", new Kind.Named("dataset", DataSets.declarations()), "what to classify"),
          Parameter.sizes("hidden", List.of(100L), "widths of the hidden layers"),
          Parameter.whole(
              "batch-size", 1, 64, "samples of a minibatch; an epoch's last is smaller"),
          Parameter.whole("epochs", 1, 15, "passes over the training samples"),
          Parameter.choice(
              "initializer", Initializer.words(), "how weights begin; biases are zero"),
          Parameter.whole(
              "test-every-epochs", 1, 1, "epochs between measurements on the test set"));

  static List<Player> players(MlpShape shape) {
    return List.of(new Player("classifier", 0, shape.parameters()));
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    try {
      DataOutline outline = data.outline(values.selection("dataset"));
      ClassifierSettings settings = ClassifierSettings.of(values);
      checkBatch(settings.batchSize(), outline.trainingSamples());
      MlpShape shape = settings.shape(outline.width(), outline.classes());
      return new ProblemOutline(
          METRICS,
          new GameOutline(players(shape), false, memory(settings, shape, outline)),
          false,
          settings.steps(outline.trainingSamples()),
          shape.gradientCost(settings.batchSize()),
          outline.checksums());
    } catch (IOException e) {
      throw new InvalidProblem("dataset", e.getMessage());
    } catch (ArithmeticException e) {
      throw new InvalidProblem("hidden", "must give a network of fewer than 2^31 parameters");
    }
  }

  /** Outputs and their gradients of two networks, minibatch and order of the samples. */
  private static MemoryNeed memory(ClassifierSettings settings, MlpShape shape, DataOutline data) {
    int batch = settings.batchSize();
    int chunk = TestSet.chunk(data.testSamples());
    long working =
        2 * (shape.activations(batch) + shape.activations(chunk))
            + (long) batch * data.width()
            + data.trainingSamples();
    return MemoryNeed.ofFloats(data.numbers(), shape.parameters(), working);
  }

  private static void checkBatch(int batchSize, int samples) throws InvalidProblem {
    if (batchSize > samples) {
      throw new InvalidProblem(
          "batch-size",
          "must be at most the " + samples + " training samples, but was " + batchSize);
    }
  }

  @Override
  public Problem create(Values values, Resources resources) throws IOException {
    LabelledData data = resources.data().load(values.selection("dataset"));
    return new Classifier(ClassifierSettings.of(values), data, resources);
  }
}
