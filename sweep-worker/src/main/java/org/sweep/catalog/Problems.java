package org.sweep.catalog;

import java.util.List;
import java.util.Set;
import org.sweep.problem.ProblemType;
import org.sweep.problem.classifier.ClassifierType;
import org.sweep.problem.dl4j.Dl4jType;
import org.sweep.problem.gan.training.GanType;
import org.sweep.problem.toy.BilinearGameType;
import org.sweep.problem.toy.ExpressionGameType;
import org.sweep.problem.toy.LinearFieldType;
import org.sweep.problem.toy.QuadraticGameType;
import org.sweep.problem.toy.ToyGameType;

/** Every problem that a study file can name, those of users' jars included. */
public final class Problems {
  private static final Catalog<ProblemType> ALL =
      new Catalog<>(
          "problem",
          ProblemType.class,
          ProblemType::declaration,
          List.of(
              new ClassifierType(),
              new GanType(),
              new Dl4jType(),
              new ExpressionGameType(),
              new ToyGameType(),
              new BilinearGameType(),
              new QuadraticGameType(),
              new LinearFieldType()),
          Set.of());

  private Problems() {}

  /**
   * All problems, in the order of the documentation, then those of users' jars.
   *
   * @throws InvalidExtension if one of these cannot be loaded, or has a name that is taken
   */
  public static List<ProblemType> all() {
    return ALL.all();
  }

  /**
   * The problem called {@code name}.
   *
   * @throws InvalidExtension if a user's problem cannot be loaded, or has a name that is taken
   * @throws IllegalArgumentException if there is none
   */
  public static ProblemType named(String name) {
    return ALL.named(name);
  }
}
