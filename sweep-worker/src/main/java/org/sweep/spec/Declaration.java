package org.sweep.spec;

import java.util.List;
import java.util.Optional;

/**
 * A thing that study files can name (a problem, method, transform or data set) and its parameters.
 *
 * @param name its name in study files, in kebab case
 * @param summary one line for {@code sweep list}: the equation or the shape
 * @param parameters what it can be given, in the order of the documentation
 * @param needs what it needs of what it is used with, in words: "a game of two players"; empty if
 *     nothing. No part of any id
 */
public record Declaration(String name, String summary, List<Parameter> parameters, String needs) {
  /** Copies the parameters. */
  public Declaration {
    parameters = List.copyOf(parameters);
  }

  /** A declaration that needs nothing. */
  public Declaration(String name, String summary, List<Parameter> parameters) {
    this(name, summary, parameters, "");
  }

  /** A declaration with the given parameters. */
  public static Declaration of(String name, String summary, Parameter... parameters) {
    return new Declaration(name, summary, List.of(parameters));
  }

  /** The same declaration with what it needs, in words. */
  public Declaration withNeeds(String text) {
    return new Declaration(name, summary, parameters, text);
  }

  /** The parameter called {@code name}, if there is one. */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
