package org.sweep.study.yaml;

import org.sweep.study.mistake.Place;

/**
 * A single value. Numbers keep their spelling: what it means depends on the key that it belongs to.
 *
 * @param text as written, without quotes; empty for {@code null}
 * @param place where it stands
 */
public record Scalar(String text, Place place) implements Node {
  @Override
  public String shown() {
    return text.isBlank() ? "empty" : text;
  }

  @Override
  public boolean isAbsent() {
    return text.isEmpty();
  }
}
