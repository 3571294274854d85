package org.sweep.study.yaml;

import org.sweep.study.mistake.Place;

/** A value of a YAML file together with its place. */
public sealed interface Node permits Scalar, Sequence, Mapping {
  /** Where it stands. */
  Place place();

  /** What the user wrote, in words that fit into a sentence. */
  String shown();

  /** Whether the user wrote nothing, or {@code null}. */
  default boolean isAbsent() {
    return false;
  }
}
