package org.sweep.study.grid;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/**
 * A named thing of which axes of the grid may supply some parameters.
 *
 * @param declaration what it is
 * @param given the values of the parameters that no axis supplies, defaults filled in
 */
public record OpenSelection(Declaration declaration, Map<String, Object> given) {
  /** Copies the values. */
  public OpenSelection {
    given = Map.copyOf(given);
  }

  /** {@code explicit} and the defaults of every parameter, without those that axes supply. */
  public static OpenSelection of(
      Declaration declaration, Map<String, Object> explicit, Collection<String> supplied) {
    Map<String, Object> given = new HashMap<>();
    for (Parameter parameter : declaration.parameters()) {
      parameter.defaultValue().ifPresent(value -> given.put(parameter.name(), value));
    }
    given.putAll(explicit);
    given.keySet().removeAll(supplied);
    return new OpenSelection(declaration, given);
  }

  /** The parameters that must still be supplied, apart from the {@code supplied} ones. */
  public List<String> missing(Collection<String> supplied) {
    return declaration.parameters().stream()
        .map(Parameter::name)
        .filter(name -> !given.containsKey(name) && !supplied.contains(name))
        .toList();
  }

  /** The selection with the values of the axes, which go before those given. */
  public Selection with(Map<String, Object> axisValues) {
    Map<String, Object> all = new HashMap<>(given);
    all.putAll(axisValues);
    return Selection.of(declaration, all);
  }

  /** The label of the given values that differ from their defaults. */
  public String label() {
    TreeMap<String, Object> chosen = new TreeMap<>(given);
    for (Parameter parameter : declaration.parameters()) {
      parameter.defaultValue().ifPresent(value -> chosen.remove(parameter.name(), value));
    }
    Values values = new Values(chosen);
    return new Selection(declaration.name(), values, values).label();
  }
}
