package org.sweep.jobs;

import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Runs verbs as spark-submit does: with the jars of users in the context class loader. */
record UserJars(List<Path> jars) {
  /** Returns the exit code. */
  int sweep(Writer out, Writer err, String... arguments) throws IOException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      return Verbs.run(out, err, arguments);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
