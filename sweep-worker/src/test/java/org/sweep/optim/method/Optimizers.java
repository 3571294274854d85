package org.sweep.optim.method;

import java.util.Map;
import org.sweep.catalog.Methods;
import org.sweep.optim.transform.Transform;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;

/** Methods and transforms as study files name them. */
final class Optimizers {
  private Optimizers() {}

  static Selection selection(String method, Map<String, Object> parameters) {
    return Selection.of(Methods.named(method).declaration(), parameters);
  }

  static Method method(Selection selection) {
    return Methods.named(selection.name()).create(selection.values());
  }

  static Method method(String name, Map<String, Object> parameters) {
    return method(selection(name, parameters));
  }

  static Transform transform(String name, double eta, Map<String, Object> parameters) {
    TransformType type = Transforms.named(name);
    return type.factory().create(eta, Selection.of(type.declaration(), parameters).values());
  }

  static Transform sgd(double eta) {
    return transform("sgd", eta, Map.of());
  }
}
