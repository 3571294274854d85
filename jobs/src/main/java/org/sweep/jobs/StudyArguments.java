package org.sweep.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A study file with overrides, and where its results go. */
final class StudyArguments {
  @Parameters(paramLabel = "STUDY", description = "The study file, YAML.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Result directory: a path or URI of any Hadoop file system (default:"
              + " results/<study>).")
  private String out;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a key of the study, say problem.epochs=1 or seeds=5. Repeatable.")
  private List<String> overrides = new ArrayList<>();

  /** The study, valid as a whole. */
  StudySpec study() throws InvalidStudy {
    DataSets data = DataSets.with(HadoopSettings.ofThisProcess());
    return new StudyReader(data).read(file, overrides);
  }

  /** Where the results of {@code study} go. */
  String resultDirectory(StudySpec study) {
    return out == null ? "results/" + study.name() : out;
  }
}
