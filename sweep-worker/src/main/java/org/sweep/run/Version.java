package org.sweep.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Sweep this is.
 *
 * @param release such as {@code 0.1.0}
 * @param commit abbreviated commit, or {@code unknown} when built outside a checkout; a trailing
 *     {@code +} says that there were uncommitted changes
 */
public record Version(String release, String commit) {
  private static final String RESOURCE = "/org/sweep/version.properties";

  /** The version on the class path. */
  public static Version current() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    String commit = properties.getProperty("commit", "unknown");
    boolean dirty = Boolean.parseBoolean(properties.getProperty("dirty"));
    return new Version(properties.getProperty("version", "unknown"), commit + (dirty ? "+" : ""));
  }

  /** {@code 0.1.0 (1a2b3c4d5e6f)}, the text of {@code trials.code_version}. */
  @Override
  public String toString() {
    return release + " (" + commit + ")";
  }
}
