package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.sweep.data.DataSets;
import org.sweep.linalg.nd4j.Nd4jJar;
import org.sweep.live.LiveView;
import org.sweep.network.EvaluateNetworks;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.resource.OffHeapLimits;
import org.sweep.store.DirectoryLock;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep evaluate}: what do the stored networks reach on their test sets? */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = {
      "Scores the stored networks of finished trials on the test set: accuracy, F1 and confusion"
          + " matrix of each go to the table evaluation.",
      "Networks are stored by studies with record: {network: true}."
    })
final class EvaluateVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory.")
  private String directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InvalidStudy, IOException {
    Map<String, String> hadoop = HadoopSettings.ofThisProcess();
    Storage storage = Storage.with(hadoop);
    ResultLayout layout = new ResultLayout(storage.qualified(directory));
    if (!storage.exists(layout.study())) {
      return refuse(directory + " is no result directory: it has no study.yaml");
    }
    Optional<String> refusal = Nd4jJar.refusal("evaluate");
    if (refusal.isPresent()) {
      return refuse(refusal.get());
    }
    StudySpec study =
        new StudyReader(DataSets.with(hadoop))
            .read(layout.study(), storage.readText(layout.study()), List.of());
    PrintWriter out = spec.commandLine().getOut();
    SparkConf given = new SparkConf();
    Map<String, String> settings = OffHeapLimits.of(given).apply(given);
    try (DirectoryLock lock =
            DirectoryLock.on(storage, layout, out::println, Thread.currentThread()::interrupt);
        SparkSession spark =
            SparkStart.session("sweep evaluate " + directory, settings, LiveView.NONE)) {
      EvaluateNetworks.Result result = new EvaluateNetworks(spark, layout, study, hadoop).execute();
      if (result.path().isEmpty()) {
        return refuse(
            "no finished trial of %s has stored a network; a study stores them with record: {network:"
                    .formatted(directory)
                + " true}, of trials that run from then on");
      }
      print(result, out);
      lock.loss().ifPresent(out::println);
      return ExitCode.OK;
    }
  }

  private void print(EvaluateNetworks.Result result, PrintWriter out) {
    result.findings().forEach(out::println);
    if (result.without() > 0) {
      out.println("finished trials without a stored network: " + result.without());
    }
    out.println("evaluation: " + result.path().orElseThrow());
    out.println("./sweep report " + directory + " puts it on the page");
    out.flush();
  }

  private int refuse(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("sweep: " + sentence);
    err.flush();
    return ExitCode.WRONG_INPUT;
  }
}
