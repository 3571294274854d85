package org.sweep.jobs;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Canonical;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sweep list}: everything that a study file can name. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    description = "Lists problems, data sets, methods and transforms with their parameters.")
final class ListVerb implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    print(out, "Problems", Problems.all().stream().map(ProblemType::declaration).toList());
    print(out, "Data sets", DataSets.declarations());
    print(out, "Methods", Methods.all().stream().map(ListVerb::withNeeds).toList());
    print(out, "Transforms", Transforms.all().stream().map(TransformType::declaration).toList());
    out.flush();
  }

  private static Declaration withNeeds(MethodType method) {
    return method.declaration().withNeeds(method.needs().words());
  }

  /** Prints what {@code title} has, with columns as wide as their longest name. */
  static void print(PrintWriter out, String title, List<Declaration> declarations) {
    out.println(title);
    String row = "  " + column(declarations.stream().map(Declaration::name));
    String parameterRow =
        "    "
            + column(
                declarations.stream()
                    .flatMap(each -> each.parameters().stream())
                    .map(Parameter::name));
    for (Declaration declaration : declarations) {
      out.printf(row, declaration.name(), declaration.summary());
      if (!declaration.needs().isEmpty()) {
        out.printf("    needs: %s%n", declaration.needs());
      }
      for (Parameter parameter : declaration.parameters()) {
        out.printf(parameterRow, parameter.name(), describe(parameter));
      }
    }
    out.println();
  }

  /** The format of a row: one of these names, and a text. */
  private static String column(Stream<String> names) {
    int width = names.mapToInt(String::length).max().orElse(1);
    return "%-" + width + "s  %s%n";
  }

  private static String describe(Parameter parameter) {
    String standard = parameter.defaultValue().map(ListVerb::text).orElse("required");
    String law = parameter.kind().law().replaceFirst("^must be ", "");
    return "%s: %s (%s)".formatted(parameter.description(), law, standard);
  }

  private static String text(Object value) {
    if (value instanceof Selection selection) {
      return "default " + selection.label();
    }
    if (value instanceof String text) {
      return text.isEmpty() ? "optional" : "default " + text;
    }
    boolean isEmpty = List.of().equals(value) || Map.of().equals(value);
    return isEmpty ? "optional" : "default " + Canonical.text(value);
  }
}
