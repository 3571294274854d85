package org.sweep.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.nd4j.evaluation.classification.ConfusionMatrix;
import org.nd4j.linalg.dataset.DataSet;
import org.sweep.data.DataOutline;
import org.sweep.data.DataSets;
import org.sweep.output.ArtifactFolder;
import org.sweep.spec.Selection;

/** Scores networks on the test set of one data set, a Spark job for each. */
final class ScoreNetworks {
  private final JavaSparkContext spark;
  private final DataOutline outline;
  private final JavaRDD<DataSet> test;

  /**
   * A test set in as many partitions as Spark runs tasks, or fewer.
   *
   * @param hadoopSettings what executors need to read the data
   * @throws IOException if the data are not there
   */
  ScoreNetworks(JavaSparkContext spark, Selection dataset, Map<String, String> hadoopSettings)
      throws IOException {
    this.spark = spark;
    this.outline = DataSets.with(hadoopSettings).outline(dataset);
    List<Integer> starts =
        IntStream.iterate(
                0, start -> start < outline.testSamples(), start -> start + StoredNetwork.CHUNK)
            .boxed()
            .toList();
    int partitions = Math.max(1, Math.min(starts.size(), spark.defaultParallelism()));
    this.test =
        spark
            .parallelize(starts, partitions)
            .map(new ReadTestSamples(dataset, hadoopSettings, StoredNetwork.CHUNK));
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
