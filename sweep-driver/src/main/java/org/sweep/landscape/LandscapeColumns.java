package org.sweep.landscape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * The columns of the {@code landscape} table, for all problems of a study.
 *
 * @param axes the axes that tell problems apart
 * @param variables names of the variables
 * @param players names of the players
 */
record LandscapeColumns(List<Column> axes, Set<String> variables, Set<String> players) {
  static final String LOSS = "loss_";
  static final String FIELD = "field_";
  static final String EQUILIBRIUM = "equilibrium_";

  LandscapeColumns {
    axes = List.copyOf(axes);
    variables = new LinkedHashSet<>(variables);
    players = new LinkedHashSet<>(players);
  }

  /** Study, axes, variables, losses, the field, the equilibrium. */
  List<Column> all() {
    List<Column> columns = new ArrayList<>(List.of(Tables.STUDY));
    columns.addAll(axes);
    variables.forEach(name -> columns.add(Column.real(name)));
    players.forEach(name -> columns.add(Column.real(LOSS + name)));
    variables.forEach(name -> columns.add(Column.real(FIELD + name)));
    variables.forEach(name -> columns.add(Column.real(EQUILIBRIUM + name)));
    return columns;
  }

  /** Whether no two columns have one name, capital letters apart. */
  boolean areDistinct() {
    List<String> names = all().stream().map(column -> folded(column.name())).toList();
    return new LinkedHashSet<>(names).size() == names.size();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
