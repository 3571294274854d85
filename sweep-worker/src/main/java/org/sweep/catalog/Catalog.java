package org.sweep.catalog;

import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.sweep.spec.Declaration;

/**
 * The types of one kind: Sweep's own, then those that users' jars name under {@code
 * META-INF/services}. Jars of {@code --jars} are in the class loader of the running Spark task, so
 * they are looked for in the context class loader of the thread that asks, once for each loader.
 *
 * @param <T> the kind
 */
final class Catalog<T> {
  private final String word;
  private final Class<T> service;
  private final Function<T, Declaration> declaration;
  private final List<T> own;
  private final Set<String> taken;
  private final ConcurrentMap<ClassLoader, Map<String, T>> byLoader = new ConcurrentHashMap<>();

  /**
   * A catalog.
   *
   * @param word the kind in study files, such as {@code problem}
   * @param service what users' classes implement
   * @param declaration of a type, which has its name
   * @param own Sweep's own types, in the order of the documentation
   * @param taken further names that users' types must not have
   */
  Catalog(
      String word,
      Class<T> service,
      Function<T, Declaration> declaration,
      List<T> own,
      Set<String> taken) {
    this.word = word;
    this.service = service;
    this.declaration = declaration;
    this.own = List.copyOf(own);
    this.taken = Set.copyOf(taken);
  }

  /**
   * All types, Sweep's own first.
   *
   * @throws InvalidExtension if a user's type cannot be loaded, or has a name that is taken
   */
  List<T> all() {
    return List.copyOf(byName().values());
  }

  /**
   * The type called {@code name}.
   *
   * @throws InvalidExtension if a user's type cannot be loaded, or has a name that is taken
   * @throws IllegalArgumentException if there is none
   */
  T named(String name) {
    return Optional.ofNullable(byName().get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no " + word + " " + name));
  }

  private Map<String, T> byName() {
    return byLoader.computeIfAbsent(loader(), this::load);
  }

  /** The thread's context class loader, or Sweep's own where that one does not know Sweep. */
  private ClassLoader loader() {
    ClassLoader sweep = service.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    for (ClassLoader each = context; each != null; each = each.getParent()) {
      if (each == sweep) {
        return context;
      }
    }
    return sweep;
  }

  private Map<String, T> load(ClassLoader loader) {
    Map<String, T> types = new LinkedHashMap<>();
    own.forEach(type -> types.put(declaration.apply(type).name(), type));
    for (T type : extensions(loader)) {
      String name = declaration.apply(type).name();
      T other = types.put(name, type);
      if (other != null || taken.contains(name)) {
        boolean isOurs = other == null || own.contains(other);
        throw new InvalidExtension(
            "%s %s of %s must have another name, which is taken by %s"
                .formatted(word, name, place(type), isOurs ? "Sweep itself" : place(other)),
            null);
      }
    }
    return types;
  }

  private List<T> extensions(ClassLoader loader) {
    List<T> extensions = new ArrayList<>();
    try {
      ServiceLoader.load(service, loader).forEach(extensions::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new InvalidExtension(
          "a %s of a jar cannot be loaded, which must fit this version of Sweep: %s"
              .formatted(word, e.getMessage()),
          e);
    }
    return extensions;
  }

  private static String place(Object type) {
    CodeSource source = type.getClass().getProtectionDomain().getCodeSource();
    String name = type.getClass().getName();
    return source == null ? name : name + " (" + source.getLocation().getPath() + ")";
  }
}
