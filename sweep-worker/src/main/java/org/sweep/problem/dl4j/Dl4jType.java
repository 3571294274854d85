package org.sweep.problem.dl4j;

import java.io.IOException;
import java.util.List;
import org.sweep.data.DataOutline;
import org.sweep.data.DataSets;
import org.sweep.game.Player;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/** {@code dl4j} in study files. Without DL4J on the class path it can be named, but not run. */
public final class Dl4jType implements ProblemType {
  static final List<Metric> METRICS =
      List.of(
          Metric.lower("training_loss"), Metric.lower("test_loss"), Metric.higher("test_accuracy"));

  private static final String NEEDED = "org.deeplearning4j.nn.multilayer.MultiLayerNetwork";

  private static final Declaration DECLARATION =
      Declaration.of(
              "dl4j",
              "a network of DL4J from its configuration, minibatches without replacement",
              Parameter.requiredJson(
                  "network", "MultiLayerConfiguration or ComputationGraphConfiguration in JSON"),
              Parameter.requiredSelection(
                  "dataset",
                  new Kind.Named("dataset", DataSets.declarations()),
                  "what to classify"),
              Parameter.whole(
                  "batch-size", 1, 64, "samples of a minibatch; an epoch's last is smaller"),
              Parameter.whole("epochs", 1, 15, "passes over the training samples"),
              Parameter.whole(
                  "test-every-epochs", 1, 1, "epochs between measurements on the test set"),
              Parameter.whole(
                  "training-samples", 0, 0, "how many of the first samples to train on; 0: all"),
              Parameter.sizes(
                  "input-shape",
                  List.of(),
                  "of a sample, as [channels, height, width]; empty: a row of features"))
          .withNeeds("sweep-nd4j.jar");

  static Player player(int length) {
    return new Player("network", 0, length);
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    requireDl4j();
    try {
      DataOutline outline = data.outline(values.selection("dataset"));
      return new NetworkOutline(values, outline).outline();
    } catch (IOException e) {
      throw new InvalidProblem("dataset", e.getMessage());
    }
  }

  private static void requireDl4j() throws InvalidProblem {
    try {
      Class.forName(NEEDED, false, Dl4jType.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new InvalidProblem(
          "type",
          "problem dl4j needs sweep-nd4j.jar on the class path, which is not there: build it beside"
              + " sweep.jar (mvn package), and give spark-submit --jars sweep-nd4j.jar");
    }
  }

  @Override
  public Problem create(Values values, Resources resources) throws IOException {
    Dl4jTrial trial = Dl4jTrial.of(values, resources.data(), resources.streams());
    return new Dl4jProblem(trial, resources.backend());
  }
}
