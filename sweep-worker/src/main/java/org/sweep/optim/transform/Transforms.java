package org.sweep.optim.transform;

import java.util.List;
import java.util.stream.Stream;

/** Every transform that a study file can name. */
public final class Transforms {
  private static final List<TransformType> ALL =
      Stream.concat(
              PlainTransforms.ALL.stream(),
              Stream.of(Optimism.TYPE, Optimism.OMD_TYPE, FromConfiguration.TYPE))
          .toList();

  private Transforms() {}

  /** All transforms, in the order of the documentation. */
  public static List<TransformType> all() {
    return ALL;
  }

  /**
   * The transform called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TransformType named(String name) {
    return ALL.stream()
        .filter(type -> type.declaration().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no transform " + name));
  }
}
