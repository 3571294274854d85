package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private static final Path HOME = Path.of(System.getProperty("sweep.home"));

  @ParameterizedTest
  @ValueSource(strings = {"sweep", "pom.xml"})
  void opensToSparkWhatSparkAsksFor(String file) throws IOException {
    assertThat(Files.readString(HOME.resolve(file)).lines().map(String::strip))
        .contains(JavaModuleOptions.defaultModuleOptions().split(" "));
  }
}
