package org.sweep.catalog;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.TextbookMethods;
import org.sweep.optim.method.notebook.NotebookMethods;
import org.sweep.optim.transform.Transforms;

/** Every method that a study file can name, those of users' jars included. */
public final class Methods {
  private static final Catalog<MethodType> ALL =
      new Catalog<>(
          "method",
          MethodType.class,
          MethodType::declaration,
          Stream.of(TextbookMethods.all(), NotebookMethods.all()).flatMap(List::stream).toList(),
          Transforms.all().stream().map(type -> type.declaration().name()).collect(toSet()));

  private Methods() {}

  /**
   * All methods, in the order of the documentation, then those of users' jars.
   *
   * @throws InvalidExtension if one of these cannot be loaded, or has a name that is taken
   */
  public static List<MethodType> all() {
    return ALL.all();
  }

  /**
   * The method called {@code name}.
   *
   * @throws InvalidExtension if a user's method cannot be loaded, or has a name that is taken
   * @throws IllegalArgumentException if there is none
   */
  public static MethodType named(String name) {
    return ALL.named(name);
  }
}
