package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.catalog.Methods;
import org.sweep.data.DataSets;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.section.Vocabulary;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

/** Parameters that are JSON documents: read with the study, part of the trial by their content. */
class JsonDocumentTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(new Net()),
          List.of(Methods.named("simultaneous")),
          Transforms.all(),
          DataSets.with(Map.of()));
  private static final String GRID = "grid: {optimizer: sgd, learning-rate: 1";

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("small.json"), "{\n  \"b\": 0.10,\n  \"a\": [1, null]\n}\n");
    Files.writeString(folder.resolve("same.json"), "{\"b\":0.1,\"a\":[1,null]}");
    Files.writeString(folder.resolve("other.json"), "{\"a\":[1,null],\"b\":0.1}");
  }

  @Test
  void travelsInTheTrialWithoutBlanks() throws InvalidStudy {
    assertThat(network(read("small.json").trials().get(0))).isEqualTo("{\"b\":0.1,\"a\":[1,null]}");
  }

  @Test
  void theContentMakesTheTrialNotThePath() throws InvalidStudy {
    ContentId id = read("small.json").trials().get(0).id();

    assertThat(read("same.json").trials().get(0).id()).isEqualTo(id);
    assertThat(read(folder.resolve("same.json").toUri().toString()).trials().get(0).id())
        .isEqualTo(id);
    assertThat(read("'{\"b\": 0.1, \"a\": [1, null]}'").trials().get(0).id()).isEqualTo(id);
    assertThat(read("other.json").trials().get(0).id()).isNotEqualTo(id);
  }

  @Test
  void anAxisHasItsPathOrItsLabelInTheColumn() throws InvalidStudy {
    String axis = "[small.json, {label: turned, value: other.json}]";
    StudySpec study =
        readText("problem: {type: net}\n" + GRID + ", problem.network: " + axis + "}");

    assertThat(study.trials())
        .extracting(Studies::cells)
        .containsExactly("sgd 1.0 small.json", "sgd 1.0 turned");
  }

  @Test
  void theResolvedStudyHasTheDocumentItself() throws Exception {
    String axis = "[small.json, {label: turned, value: other.json}]";
    StudySpec study =
        readText("problem: {type: net}\n" + GRID + ", problem.network: " + axis + "}");
    String resolved = ResolvedStudy.text(study);

    StudySpec again = new StudyReader(VOCABULARY).read("elsewhere.yaml", resolved, List.of());

    assertThat(again).isEqualTo(study);
    assertThat(again.trials()).isEqualTo(study.trials());
  }

  @Test
  void anOverrideIsRelativeToWhereTheUserIs() {
    assertThat(mistakes("problem: {type: net}\n" + GRID + "}", "problem.network=small.json"))
        .containsExactly(
            "network must be a JSON file that can be read, but "
                + Path.of("small.json").toAbsolutePath()
                + " is not there (--set problem.network)");
  }

  @Test
  void refusesTextThatIsNoJsonWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("small.json"), "{\n  \"a\": 1,\n  \"b\" 2\n}\n");

    assertThat(mistakes(problem("small.json")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("network must be JSON, but small.json is not: Unexpected character ('2'")
        .contains("at line 3, column ")
        .endsWith("(" + folder.resolve("study.yaml") + ":2, problem.network)");
  }

  @Test
  void refusesOtherJsonAndKeysThatAreThereTwice() throws IOException {
    Files.writeString(folder.resolve("small.json"), "[1]");
    Files.writeString(folder.resolve("other.json"), "{\"a\": 1, \"a\": 2}");

    assertThat(mistakes(problem("small.json")).get(0))
        .startsWith("network must be a JSON object, but small.json is none (");
    assertThat(mistakes(problem("other.json")).get(0)).contains("Duplicate field 'a'");
    assertThat(mistakes(problem("[a, b]")).get(0))
        .startsWith("network must be the path of a JSON file, or its text, but was a list (");
  }

  @Test
  void refusesFilesThatAreNotThere() {
    assertThat(mistakes(problem("none.json")).get(0))
        .startsWith(
            "network must be a JSON file that can be read, but "
                + folder.resolve("none.json")
                + " is not there (");
    assertThat(mistakes(problem("nowhere://host/none.json")).get(0))
        .contains("nowhere://host/none.json is not there (No FileSystem for scheme");
  }

  private static String network(Trial trial) {
    return trial.configuration().problem().values().text("network");
  }

  private static String problem(String network) {
    return "problem: {type: net, network: " + network + "}\n" + GRID + "}";
  }

  private StudySpec read(String network) throws InvalidStudy {
    return readText(problem(network));
  }

  private StudySpec readText(String text, String... overrides) throws InvalidStudy {
    String file = folder.resolve("study.yaml").toString();
    return new StudyReader(VOCABULARY).read(file, "study: nets\n" + text, List.of(overrides));
  }

  private List<String> mistakes(String text, String... overrides) {
    InvalidStudy invalid =
        catchThrowableOfType(InvalidStudy.class, () -> readText(text, overrides));
    return invalid.mistakes().stream().map(Mistake::toString).toList();
  }

  /** Something with a network. */
  private record Net() implements ProblemType {
    @Override
    public Declaration declaration() {
      return Declaration.of("net", "a network", Parameter.requiredJson("network", "its layers"));
    }

    @Override
    public ProblemOutline outline(Values values, DataSets data) {
      return new ProblemOutline(
          List.of(Metric.lower("loss")),
          new GameOutline(List.of(new Player("net", 0, 1)), false),
          false,
          1,
          1,
          Map.of());
    }

    @Override
    public Problem create(Values values, Resources resources) {
      throw new UnsupportedOperationException("tests of studies run nothing");
    }
  }
}
