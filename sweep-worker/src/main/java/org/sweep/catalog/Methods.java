package org.sweep.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.TextbookMethods;
import org.sweep.optim.method.notebook.NotebookMethods;

/** Every method that a study file can name. */
public final class Methods {
  private static final List<MethodType> ALL =
      Stream.of(TextbookMethods.all(), NotebookMethods.all()).flatMap(List::stream).toList();

  private Methods() {}

  /** All methods, in the order of the documentation. */
  public static List<MethodType> all() {
    return ALL;
  }

  /**
   * The method called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MethodType named(String name) {
    return ALL.stream()
        .filter(type -> type.declaration().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no method " + name));
  }
}
