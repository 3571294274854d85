package org.sweep.catalog;

import java.util.List;
import org.sweep.problem.ProblemType;
import org.sweep.problem.classifier.ClassifierType;
import org.sweep.problem.gan.training.GanType;
import org.sweep.problem.toy.BilinearGameType;
import org.sweep.problem.toy.ExpressionGameType;
import org.sweep.problem.toy.LinearFieldType;
import org.sweep.problem.toy.QuadraticGameType;
import org.sweep.problem.toy.ToyGameType;

/** Every problem that a study file can name. */
public final class Problems {
  private static final List<ProblemType> ALL =
      List.of(
          new ClassifierType(),
          new GanType(),
          new ExpressionGameType(),
          new ToyGameType(),
          new BilinearGameType(),
          new QuadraticGameType(),
          new LinearFieldType());

  private Problems() {}

  /** All problems, in the order of the documentation. */
  public static List<ProblemType> all() {
    return ALL;
  }

  /**
   * The problem called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ProblemType named(String name) {
    return ALL.stream()
        .filter(type -> type.declaration().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no problem " + name));
  }
}
