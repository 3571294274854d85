package org.sweep.study.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.spec.BrokenLaw;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.OrderedMap;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;
import org.sweep.study.yaml.Sequence;

/** Reads the values of declared parameters. A value that breaks its law is a mistake and empty. */
public final class ParameterReader {
  private final Mistakes mistakes;
  private final JsonReader documents;

  /**
   * A declared thing as a file names it.
   *
   * @param declaration what it is
   * @param arguments its parameters as written; absent where only the name is
   */
  public record Named(Declaration declaration, Node arguments) {}

  /** A reader of parameters that name no files; it adds what is wrong to {@code mistakes}. */
  public ParameterReader(Mistakes mistakes) {
    this(mistakes, Documents.NONE);
  }

  /** A reader that adds what is wrong to {@code mistakes}. */
  public ParameterReader(Mistakes mistakes, Documents documents) {
    this.mistakes = mistakes;
    this.documents = new JsonReader(documents, mistakes);
  }

  /** The value of {@code parameter}. */
  public Optional<Object> read(Parameter parameter, Node node) {
    return value(parameter.name(), parameter.kind(), node);
  }

  /** The value of {@code kind} that mistakes call {@code name}. */
  private Optional<Object> value(String name, Kind kind, Node node) {
    if (kind instanceof Kind.Scalar scalar) {
      return scalar(name, scalar, node);
    }
    if (kind instanceof Kind.ListOf list) {
      return list(name, list, node);
    }
    if (kind instanceof Kind.MapOf map) {
      return map(name, map, node);
    }
    if (kind instanceof Kind.Named named) {
      return named(name, named, node).flatMap(this::selection).map(Object.class::cast);
    }
    if (kind instanceof Kind.Json) {
      return documents.read(name, kind, node);
    }
    throw new IllegalStateException("no reader for the kind of " + name);
  }

  /** The values of the keys that {@code node} sets, empty if any of them is a mistake. */
  public Optional<Map<String, Object>> readAll(Declaration declaration, Mapping node) {
    Map<String, Object> values = new HashMap<>();
    List<String> names = declaration.parameters().stream().map(Parameter::name).toList();
    for (Mapping.Entry entry : node.entries()) {
      Optional<Parameter> parameter = declaration.parameter(entry.key());
      if (parameter.isEmpty()) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), names));
      }
      parameter
          .flatMap(known -> read(known, entry.value()))
          .ifPresent(value -> values.put(entry.key(), value));
    }
    return values.size() == node.entries().size() ? Optional.of(values) : Optional.empty();
  }

  /** Which of the options {@code node} names: {@code name} or {@code {name: parameters}}. */
  public Optional<Named> named(String key, Kind.Named kind, Node node) {
    String name;
    Node arguments;
    if (node instanceof Scalar scalar && !scalar.isAbsent()) {
      name = scalar.text();
      arguments = new Scalar("", scalar.place());
    } else if (node instanceof Mapping mapping && mapping.entries().size() == 1) {
      name = mapping.entries().get(0).key();
      arguments = mapping.entries().get(0).value();
    } else {
      mistakes.add(Mistake.of(node.place(), key + " " + kind.law(), node.shown()));
      return Optional.empty();
    }
    List<Declaration> options = kind.options();
    Optional<Declaration> option =
        options.stream().filter(candidate -> candidate.name().equals(name)).findFirst();
    if (option.isEmpty()) {
      List<String> names = options.stream().map(Declaration::name).toList();
      mistakes.add(Mistake.unknown(node.place(), kind.noun(), name, names));
    }
    return option.map(declaration -> new Named(declaration, arguments));
  }

  /** The parameters that are written: {@code {key: value}}, or the value of an only parameter. */
  public Optional<Map<String, Object>> arguments(Named named) {
    Declaration declaration = named.declaration();
    Node node = named.arguments();
    if (node.isAbsent()) {
      return Optional.of(Map.of());
    }
    if (node instanceof Mapping mapping) {
      return readAll(declaration, mapping);
    }
    if (declaration.parameters().size() == 1) {
      Parameter only = declaration.parameters().get(0);
      return read(only, node).map(value -> Map.of(only.name(), value));
    }
    String law = "parameters of " + declaration.name() + " must be a mapping";
    mistakes.add(Mistake.of(node.place(), law, node.shown()));
    return Optional.empty();
  }

  /** The named thing with all its parameters, empty if any of them is missing or a mistake. */
  Optional<Selection> selection(Named named) {
    Declaration declaration = named.declaration();
    Optional<Map<String, Object>> given = arguments(named);
    List<String> missing =
        declaration.parameters().stream()
            .filter(parameter -> parameter.defaultValue().isEmpty())
            .map(Parameter::name)
            .filter(name -> given.isPresent() && !given.get().containsKey(name))
            .toList();
    for (String name : missing) {
      String law = declaration.name() + " needs a value for " + name;
      mistakes.add(Mistake.of(named.arguments().place(), law));
    }
    return given.filter(values -> missing.isEmpty()).map(v -> Selection.of(declaration, v));
  }

  private Optional<Object> scalar(String name, Kind.Scalar kind, Node node) {
    if (!(node instanceof Scalar scalar)) {
      mistakes.add(Mistake.of(node.place(), name + " " + kind.law(), node.shown()));
      return Optional.empty();
    }
    try {
      return Optional.of(kind.parse(scalar.text()));
    } catch (BrokenLaw e) {
      mistakes.add(Mistake.of(node.place(), name + " " + e.getMessage(), node.shown()));
      return Optional.empty();
    }
  }

  private Optional<Object> list(String name, Kind.ListOf kind, Node node) {
    if (!(node instanceof Sequence sequence)) {
      mistakes.add(Mistake.of(node.place(), name + " " + kind.law(), node.shown()));
      return Optional.empty();
    }
    List<Node> elements = sequence.elements();
    if (!kind.allows(elements.size())) {
      String was = "a list of " + elements.size();
      mistakes.add(Mistake.of(node.place(), name + " " + kind.law(), was));
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      boolean isScalar = kind.element() instanceof Kind.Scalar;
      String element = isScalar ? "each of " + name : "element " + (i + 1) + " of " + name;
      value(element, kind.element(), elements.get(i)).ifPresent(values::add);
    }
    return values.size() == elements.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private Optional<Object> map(String name, Kind.MapOf kind, Node node) {
    if (!(node instanceof Mapping mapping)) {
      mistakes.add(Mistake.of(node.place(), name + " " + kind.law(), node.shown()));
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Optional<Object> value = value(entry.key(), kind.value(), listOfOne(kind, entry.value()));
      if (Kind.MapOf.isName(entry.key())) {
        value.ifPresent(known -> values.put(entry.key(), known));
      } else {
        String law = "each name in " + name + " " + Kind.MapOf.NAME_LAW;
        mistakes.add(Mistake.of(entry.place(), law, new Scalar(entry.key(), node.place()).shown()));
      }
    }
    boolean sound = values.size() == mapping.entries().size();
    return sound ? Optional.of(OrderedMap.copyOf(values)) : Optional.empty();
  }

  /** In a map a scalar stands for a list of one: {@code {x: 1.0}} is {@code {x: [1.0]}}. */
  private static Node listOfOne(Kind.MapOf map, Node node) {
    boolean ofScalars =
        map.value() instanceof Kind.ListOf list && list.element() instanceof Kind.Scalar;
    boolean isShort = ofScalars && node instanceof Scalar && !node.isAbsent();
    return isShort ? new Sequence(List.of(node), node.place()) : node;
  }
}
