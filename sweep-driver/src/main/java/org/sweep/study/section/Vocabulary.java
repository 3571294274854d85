package org.sweep.study.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Selection;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.value.Documents;

/**
 * What a study file can name.
 *
 * @param problems the problems
 * @param methods the methods; {@code simultaneous} is one of them
 * @param transforms the transforms; the first is what methods use by default
 * @param data the data sets that outlines look at
 */
public record Vocabulary(
    List<ProblemType> problems,
    List<MethodType> methods,
    List<TransformType> transforms,
    DataSets data) {
  /** Copies the lists. */
  public Vocabulary {
    problems = List.copyOf(problems);
    methods = List.copyOf(methods);
    transforms = List.copyOf(transforms);
  }

  /** Everything that Sweep has, over these data sets. */
  public static Vocabulary standard(DataSets data) {
    return new Vocabulary(Problems.all(), Methods.all(), Transforms.all(), data);
  }

  /** What an entry of the {@code optimizer} axis can name: transforms, and methods with one. */
  Kind.Named optimizers() {
    List<Declaration> names = new ArrayList<>(transformDeclarations());
    Kind.Named transform = new Kind.Named("transform", transformDeclarations());
    Selection first = Selection.plain(names.get(0));
    for (MethodType method : methods) {
      names.add(OptimizerEntry.ofMethod(method.declaration(), transform, first));
    }
    return new Kind.Named("optimizer", names);
  }

  /** The method called {@code name}, if there is one. */
  Optional<MethodType> method(String name) {
    return methods.stream().filter(type -> type.declaration().name().equals(name)).findFirst();
  }

  /** The transform called {@code name}, if there is one. */
  Optional<TransformType> transform(String name) {
    return transforms.stream().filter(type -> type.declaration().name().equals(name)).findFirst();
  }

  /** The problem called {@code name}, if there is one. */
  Optional<ProblemType> problem(String name) {
    return problems.stream().filter(type -> type.declaration().name().equals(name)).findFirst();
  }

  /** How files that problems name are read. */
  Documents documents() {
    return data::text;
  }

  /** The names of all problems. */
  List<String> problemNames() {
    return problems.stream().map(type -> type.declaration().name()).toList();
  }

  private List<Declaration> transformDeclarations() {
    return transforms.stream().map(TransformType::declaration).toList();
  }
}
