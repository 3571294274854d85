package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar as users make it: classes, and files that name them as services. */
public final class UserJar {
  private final Map<String, byte[]> entries = new TreeMap<>();

  /** Names {@code classes}, one per line, as implementations of {@code service}. */
  public UserJar withService(Class<?> service, String... classes) {
    String lines = String.join("\n", classes) + "\n";
    entries.put("META-INF/services/" + service.getName(), lines.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds every class file in {@code packageFolder}, a folder below {@code root}. */
  public UserJar withClasses(Path root, String packageFolder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(packageFolder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        entries.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return this;
  }

  /**
   * Compiles a class of package {@code org.example} against the class path of this JVM.
   *
   * @param folder for the source and the classes, not used before
   */
  UserJar withSource(Path folder, String className, String source) throws IOException {
    Path file = Files.createDirectories(folder).resolve(className + ".java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-Xlint:all,-processing", "-Werror", "-d");
      List<String> all = Stream.concat(options.stream(), Stream.of(folder.toString())).toList();
      boolean compiles =
          compiler
              .getTask(said, files, null, all, null, files.getJavaFileObjects(file.toFile()))
              .call();
      assertThat(compiles).as(said.toString()).isTrue();
    }
    return withClasses(folder, "org/example");
  }

  /** Writes the jar. */
  public Path write(Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return jar;
  }
}
