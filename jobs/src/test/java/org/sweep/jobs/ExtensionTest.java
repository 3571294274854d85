package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.optim.method.MethodType;
import org.sweep.problem.ProblemType;

/** Problems and methods of users' jars, beginning with the one of docs/extending.md. */
class ExtensionTest {
  private static final Path MANUAL =
      Path.of(System.getProperty("sweep.home")).resolve("docs/extending.md");

  private static final String METHOD =
      """
      package org.example;

      import org.sweep.optim.method.Method;
      import org.sweep.optim.method.MethodType;
      import org.sweep.optim.method.Needs;
      import org.sweep.spec.Declaration;
      import org.sweep.spec.Values;

      public final class Mine implements MethodType {
        @Override
        public Declaration declaration() {
          return Declaration.of("adam", "adam once more");
        }

        @Override
        public Needs needs() {
          return Needs.FIELD;
        }

        @Override
        public Method create(Values values) {
          return setup -> {
            throw new UnsupportedOperationException();
          };
        }
      }
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** The block of the manual in a language. */
  private static String block(String language) throws IOException {
    String text = Files.readString(MANUAL);
    String start = "```" + language + "\n";
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf("```", from));
  }

  private Path jar(String className, String source) throws IOException {
    return new UserJar()
        .withSource(folder.resolve(className), className, source)
        .withService(ProblemType.class, "org.example." + className)
        .write(folder.resolve(className + ".jar"));
  }

  private int sweep(List<Path> jars, String... arguments) throws IOException {
    return new UserJars(jars).sweep(out, err, arguments);
  }

  @Test
  void theManualsProblemIsListedAndRun() throws Exception {
    List<Path> jars = List.of(jar("Rosenbrock", block("java")));
    Path study = Files.writeString(folder.resolve("study.yaml"), block("yaml"));
    System.setProperty("spark.ui.enabled", "false");

    assertThat(sweep(jars, "list")).isZero();
    assertThat(out.toString())
        .contains("rosenbrock", "how steep the valley's sides are: a number > 0 (default 100)");
    String directory = folder.resolve("out").toString();
    assertThat(sweep(jars, "run", study.toString(), "--out", directory, "--master", "local[1]"))
        .as(err.toString())
        .isZero();

    try (Duck duck = new Duck(Path.of(directory))) {
      assertThat(duck.rows("SELECT outcome, count(*), max(steps) FROM trials GROUP BY ALL"))
          .containsExactly(List.of("completed", 6L, 1000L));
      assertThat(duck.rows("SELECT DISTINCT round(loss, 9), x, y FROM steps WHERE step = 0"))
          .containsExactly(List.of(24.2, -1.2, 1.0));
    }
  }

  @Test
  void isUnknownWithoutItsJar() throws Exception {
    Path study = Files.writeString(folder.resolve("study.yaml"), block("yaml"));

    assertThat(sweep(List.of(), "plan", study.toString())).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("unknown problem 'rosenbrock'");
  }

  @Test
  void refusesANameOfSweepsOwn() throws Exception {
    Path jar = jar("Rosenbrock", block("java").replace("\"rosenbrock\"", "\"gan\""));

    assertThat(sweep(List.of(jar), "list")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .isEqualTo(
            "sweep: problem gan of org.example.Rosenbrock (%s) must have another name, which is taken by Sweep itself%n"
                .formatted(jar));
  }

  @Test
  void refusesAMethodWithTheNameOfATransform() throws Exception {
    Path jar =
        new UserJar()
            .withSource(folder.resolve("method"), "Mine", METHOD)
            .withService(MethodType.class, "org.example.Mine")
            .write(folder.resolve("mine.jar"));

    assertThat(sweep(List.of(jar), "list")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .contains("method adam of org.example.Mine", "which is taken by Sweep itself");
  }

  @Test
  void refusesOneNameOfTwoJars() throws Exception {
    Path one = jar("Rosenbrock", block("java"));
    Path two = jar("Banana", block("java").replace("class Rosenbrock", "class Banana"));

    assertThat(sweep(List.of(one, two), "list")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .contains("problem rosenbrock of org.example.Banana (" + two + ") must have another name")
        .contains("taken by org.example.Rosenbrock (" + one + ")");
  }

  @Test
  void refusesAClassThatIsNotThere() throws Exception {
    Path jar =
        new UserJar()
            .withService(ProblemType.class, "org.example.Missing")
            .write(folder.resolve("empty.jar"));

    assertThat(sweep(List.of(jar), "list")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .startsWith("sweep: a problem of a jar cannot be loaded, which must fit this version of")
        .contains("org.example.Missing not found");
  }
}
