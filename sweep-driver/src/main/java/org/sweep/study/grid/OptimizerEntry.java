package org.sweep.study.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.catalog.Methods;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.Optimizer;

/**
 * An entry of the {@code optimizer} axis: a method with its transform, or a transform alone, which
 * means {@code simultaneous} play.
 *
 * @param label what tables call it
 * @param role whether {@code selection} names a method or a transform
 * @param selection the method with {@code transform} as one more parameter, or the transform
 */
public record OptimizerEntry(String label, Role role, OpenSelection selection) {
  /** The parameter of a method's entry that names its transform. */
  public static final String TRANSFORM = "transform";

  /** The method of entries that name a transform alone. */
  public static final Selection SIMULTANEOUS =
      Selection.plain(Methods.named("simultaneous").declaration());

  /** What an entry names. */
  public enum Role {
    /** A method, with a transform as parameter. */
    METHOD,
    /** A transform under simultaneous play. */
    TRANSFORM
  }

  /** What a study file can say of a method: its own parameters and its transform. */
  public static Declaration ofMethod(Declaration method, Kind.Named transforms, Selection first) {
    List<Parameter> parameters = new ArrayList<>(method.parameters());
    parameters.add(
        Parameter.selection(TRANSFORM, transforms, first, "what makes updates of the field"));
    return new Declaration(method.name(), method.summary(), parameters, method.needs());
  }

  /** The name by which axes such as {@code optimizer.sga.lambda} call this entry. */
  public String name() {
    return selection.declaration().name();
  }

  /** The name of the entry that {@code optimizer} came from. */
  static String nameOf(Optimizer optimizer) {
    boolean transformAlone = optimizer.method().equals(SIMULTANEOUS);
    return transformAlone ? optimizer.transform().name() : optimizer.method().name();
  }

  /** The optimizer with the parameters that the axes supply. */
  Optimizer optimizer(Map<String, Object> axisValues, double learningRate) {
    return new Optimizer(method(axisValues), transform(axisValues), learningRate);
  }

  /** The transform with the parameters that the axes supply. */
  Selection transform(Map<String, Object> axisValues) {
    Selection whole = selection.with(axisValues);
    return role == Role.TRANSFORM ? whole : whole.values().selection(TRANSFORM);
  }

  /** The method with the parameters that the axes supply. */
  Selection method(Map<String, Object> axisValues) {
    if (role == Role.TRANSFORM) {
      return SIMULTANEOUS;
    }
    Selection whole = selection.with(axisValues);
    return new Selection(
        whole.name(), withoutTransform(whole.values()), withoutTransform(whole.chosen()));
  }

  private static Values withoutTransform(Values values) {
    SortedMap<String, Object> rest = new TreeMap<>(values.byName());
    rest.remove(TRANSFORM);
    return new Values(rest);
  }
}
