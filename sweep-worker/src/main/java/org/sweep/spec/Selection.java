package org.sweep.spec;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named thing as a study chose it: {@code {momentum: {rho: 0.9}}}.
 *
 * @param name the declaration's name
 * @param values all its parameters, defaults filled in
 * @param chosen the values that differ from their defaults: what identifies the selection
 */
public record Selection(String name, Values values, Values chosen) implements Serializable {

  /**
   * The selection of {@code declaration} with the {@code given} values; absent ones take their
   * default.
   */
  public static Selection of(Declaration declaration, Map<String, Object> given) {
    Values all = Values.of(declaration, given);
    TreeMap<String, Object> chosen = new TreeMap<>(all.byName());
    for (Parameter parameter : declaration.parameters()) {
      parameter.defaultValue().ifPresent(value -> chosen.remove(parameter.name(), value));
    }
    return new Selection(declaration.name(), all, new Values(chosen));
  }

  /** The selection of {@code declaration} with nothing but defaults. */
  public static Selection plain(Declaration declaration) {
    return of(declaration, Map.of());
  }

  /** The same with another value of {@code parameter}, which it must have. */
  public Selection with(Parameter parameter, Object value) {
    TreeMap<String, Object> all = new TreeMap<>(values.byName());
    TreeMap<String, Object> distinguishing = new TreeMap<>(chosen.byName());
    all.put(parameter.name(), value);
    distinguishing.put(parameter.name(), value);
    parameter.defaultValue().ifPresent(usual -> distinguishing.remove(parameter.name(), usual));
    return new Selection(name, new Values(all), new Values(distinguishing));
  }

  /**
   * The compact label of tables: {@code sgd}, {@code momentum(rho=0.5)}, {@code optimism(adam)}.
   */
  public String label() {
    if (chosen.byName().isEmpty()) {
      return name;
    }
    List<String> parts =
        chosen.byName().entrySet().stream()
            .map(entry -> part(entry.getKey(), entry.getValue()))
            .toList();
    return name + "(" + String.join(", ", parts) + ")";
  }

  private static String part(String key, Object value) {
    if (value instanceof Selection inner) {
      return inner.label();
    }
    return key + "=" + (value instanceof String string ? string : Canonical.text(value));
  }
}
