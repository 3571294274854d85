package org.sweep.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Numbers that the scripts of {@code src/test/python} computed without Sweep. */
public final class GoldenNumbers {
  private GoldenNumbers() {}

  /** What a script wrote: a file of {@code golden} without its suffix. */
  public static JsonNode of(String file) {
    try (InputStream in = GoldenNumbers.class.getResourceAsStream("/golden/" + file + ".json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
