package org.sweep.problem.gan.source;

import java.util.List;
import org.sweep.spec.Declaration;

/** Every source of real points that study files can name. */
public final class Sources {
  private static final List<SourceType> ALL =
      List.of(
          MixtureType.grid(),
          MixtureType.ring(),
          MixtureType.written(),
          new NormalType(),
          new Images.Type());

  private Sources() {}

  /** Name, summary and parameters of each, the default first. */
  public static List<Declaration> declarations() {
    return ALL.stream().map(SourceType::declaration).toList();
  }

  /**
   * The source called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static SourceType named(String name) {
    return ALL.stream()
        .filter(type -> type.declaration().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no source " + name));
  }
}
