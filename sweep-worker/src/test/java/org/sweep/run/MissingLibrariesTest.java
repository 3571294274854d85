package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines on which a native library does not load, or where it is not on the class path. */
class MissingLibrariesTest {
  /** A processor that no library of Sweep is for. */
  private static final String STRANGE_PLATFORM = "-Dorg.bytedeco.javacpp.platform=linux-vax";

  private static final String WARNINGS = "-Dorg.slf4j.simpleLogger.log.org.sweep=warn";

  @TempDir private Path folder;

  @Test
  void withoutOpenBlasTrialsComputeInJavaAndSaySo() throws Exception {
    List<String> lines =
        OtherProcess.run(
            List.of(STRANGE_PLATFORM, WARNINGS, "-Dbackend=CPU"), OneTrial.class, folder);

    assertThat(lines)
        .contains("computed by cpu (Java BLAS)")
        .filteredOn(line -> line.contains("WARN"))
        .singleElement()
        .asString()
        .contains("The native OpenBLAS does not load on linux-vax (")
        .endsWith("): matrix products run in Java, several times slower");
  }

  @Test
  void withoutNd4jsLibraryATrialSaysWhatToTake() throws Exception {
    assertThat(
            OtherProcess.run(List.of(STRANGE_PLATFORM, "-Dbackend=ND4J"), OneTrial.class, folder))
        .last()
        .asString()
        .startsWith("refused: ")
        .contains("ND4J does not load here (")
        .endsWith("): take backend: cpu");
  }

  /** A class path that looks like that of sweep-nd4j-cuda.jar. */
  @Test
  void withoutAGpuATrialSaysWhichJarToTake() throws Exception {
    assumeThat(Path.of("/dev/nvidiactl")).doesNotExist();
    Path cuda = folder.resolve("cuda/org/nd4j/linalg/jcublas/JCublasBackend.class");
    Files.createDirectories(cuda.getParent());
    Files.createFile(cuda);
    String classPath =
        folder.resolve("cuda") + File.pathSeparator + System.getProperty("java.class.path");

    assertThat(OtherProcess.run(List.of("-Dbackend=ND4J"), classPath, OneTrial.class, folder))
        .last()
        .asString()
        .startsWith("refused: ")
        .contains("sweep-nd4j-cuda.jar computes on an NVIDIA GPU, but there is none here")
        .endsWith("or take sweep-nd4j.jar, which computes on the CPU, or backend: cpu");
  }

  @Test
  void withoutNd4jsJarATrialSaysWhereItComesFrom() throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("nd4j"))
            .collect(Collectors.joining(File.pathSeparator));

    assertThat(OtherProcess.run(List.of("-Dbackend=ND4J"), classPath, OneTrial.class, folder))
        .last()
        .asString()
        .startsWith("refused: ")
        .contains("backend: nd4j needs ND4J, but sweep-nd4j.jar is not on the class path");
  }
}
