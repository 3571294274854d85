package org.sweep.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.sweep.data.DataSets;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.store.DirectoryLock;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.Trial;
import org.sweep.verify.CompareTrials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep verify}: are the files whole, and do trials give the same rows again? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = {
      "Checks the files of a result directory, runs a sample of its trials again beside it, and"
          + " compares their rows bit for bit.",
      "Exit code 0: nothing is wrong; 1: something is. The tables stay as they are."
    })
final class VerifyVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A result directory.")
  private String directory;

  @Option(
      names = "--sample",
      paramLabel = "SHARE",
      defaultValue = "5%",
      description =
          "How many of the trials that have ended, say 5%% or 0.05: those with the lowest ids, one at"
              + " least (default: ${DEFAULT-VALUE}).")
  private String sample;

  @Option(
      names = "--trial",
      paramLabel = "ID",
      description = "This trial, instead of a sample. Repeatable.")
  private List<String> ids = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InvalidStudy, IOException, InterruptedException {
    double share = share();
    Storage storage = Storage.with(HadoopSettings.ofThisProcess());
    ResultLayout layout = new ResultLayout(storage.qualified(directory));
    if (!storage.exists(layout.study())) {
      throw wrong(directory + " is no result directory: it has no study.yaml");
    }
    DataSets data = DataSets.with(HadoopSettings.ofThisProcess());
    StudySpec study =
        new StudyReader(data).read(layout.study(), storage.readText(layout.study()), List.of());
    PrintWriter out = spec.commandLine().getOut();
    VerifyStudy verify = new VerifyStudy(study, layout, out);
    try (DirectoryLock lock =
        DirectoryLock.on(storage, layout, out::println, Thread.currentThread()::interrupt)) {
      List<Trial> ended = verify.ended();
      List<Trial> chosen = chosen(ended, share);
      try (SparkSession spark = SparkStart.session("sweep verify " + directory)) {
        VerifyStudy.Result result = verify.execute(ended.size(), chosen, spark);
        boolean isSame = new VerifyLines(result).print(out);
        lock.loss().ifPresent(out::println);
        return isSame ? ExitCode.OK : ExitCode.SOME_FAILED;
      }
    }
  }

  private double share() {
    boolean isPercent = sample.endsWith("%");
    try {
      double number =
          Double.parseDouble(isPercent ? sample.substring(0, sample.length() - 1) : sample);
      double share = isPercent ? number / 100 : number;
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // the sentence below says it
    }
    throw wrong("--sample must be in (0%, 100%], such as 5%, but was " + sample);
  }

  private List<Trial> chosen(List<Trial> ended, double share) {
    List<String> all = ended.stream().map(trial -> trial.id().text()).toList();
    for (String id : ids) {
      if (!all.contains(id)) {
        throw wrong("--trial must be the id of a trial that has ended, but was " + id);
      }
    }
    Set<String> wanted = new HashSet<>(ids.isEmpty() ? CompareTrials.sample(all, share) : ids);
    return ended.stream().filter(trial -> wanted.contains(trial.id().text())).toList();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), "sweep: " + message);
  }
}
