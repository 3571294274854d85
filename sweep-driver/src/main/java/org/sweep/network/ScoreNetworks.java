package org.sweep.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.nd4j.evaluation.classification.ConfusionMatrix;
import org.nd4j.linalg.dataset.DataSet;
import org.sweep.data.DataOutline;
import org.sweep.data.DataSets;
import org.sweep.output.ArtifactFolder;
import org.sweep.spec.Selection;

/** Scores networks on the test set of one problem, a Spark job for each. */
final class ScoreNetworks {
  private final JavaSparkContext spark;
  private final DataOutline outline;
  private final JavaRDD<DataSet> test;

  /**
   * The test set of a problem, in as many partitions as Spark runs tasks, or fewer.
   *
   * @param problem one with a data set
   * @param hadoopSettings what executors need to read the data
   * @throws IOException if the data are not there
   */
  ScoreNetworks(JavaSparkContext spark, Selection problem, Map<String, String> hadoopSettings)
      throws IOException {
    this.spark = spark;
    this.outline =
        DataSets.with(hadoopSettings).outline(problem.values().selection(EvaluateNetworks.DATASET));
    List<TestChunk> chunks = TestChunk.of(outline.testSamples(), StoredNetwork.CHUNK);
    int partitions = Math.max(1, Math.min(chunks.size(), spark.defaultParallelism()));
    this.test =
        spark.parallelize(chunks, partitions).map(new ReadTestSamples(problem, hadoopSettings));
  }

  /**
   * Scores the network of a trial.
   *
   * @param folder the trial's artifacts
   * @param trial what Spark's UI calls the job
   * @return empty if the trial stored no network
   * @throws IOException if the network cannot be read
   */
  Optional<Score> score(ArtifactFolder folder, String trial) throws IOException {
    Optional<StoredNetwork> network = StoredNetwork.read(folder);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    spark.setJobGroup(trial, "evaluate " + trial, true);
    return Optional.of(score(network.get()));
  }

  private Score score(StoredNetwork network) {
    ConfusionMatrix<Integer> counts = network.score(spark, test, outline.classes()).getConfusion();
    List<List<Integer>> confusion = new ArrayList<>();
    for (int actual = 0; actual < outline.classes(); actual++) {
      List<Integer> row = new ArrayList<>();
      for (int predicted = 0; predicted < outline.classes(); predicted++) {
        row.add(counts.getCount(actual, predicted));
      }
      confusion.add(row);
    }
    return new Score(confusion);
  }
}
