package org.sweep.study.grid;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Tables;
import org.sweep.spec.Canonical;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Optimizer;

/** One varied parameter of the grid, with a column of its own in every table. */
public sealed interface Axis {
  /** Its key in the study file's grid. */
  String key();

  /** Its column in every table. */
  Column column();

  /** Its value at {@code point}, null where it does not apply there. */
  Serializable valueAt(Point point);

  /** The cell of a table for {@code point}. */
  default AxisValue cellAt(Point point) {
    return new AxisValue(column(), valueAt(point));
  }

  /** The entries of {@code optimizer}, shown by their labels. */
  record OfOptimizer() implements Axis {
    @Override
    public String key() {
      return "optimizer";
    }

    @Override
    public Column column() {
      return Column.text("optimizer");
    }

    @Override
    public Serializable valueAt(Point point) {
      return point.label();
    }
  }

  /** The learning rates. */
  record OfLearningRate() implements Axis {
    @Override
    public String key() {
      return "learning-rate";
    }

    @Override
    public Column column() {
      return Column.real("learning_rate");
    }

    @Override
    public Serializable valueAt(Point point) {
      return point.optimizer().learningRate();
    }
  }

  /** An axis that varies a declared parameter. */
  sealed interface OfParameter extends Axis {
    /** What is varied. */
    Parameter parameter();

    /** What tables call those of its values that have a label. */
    Map<Object, String> labels();

    /** The same axis with these labels beside its own, which go first. */
    OfParameter labelled(Map<Object, String> more);

    /** What tables hold for {@code value}: its label, or itself if that is plain, or its text. */
    default Serializable cell(Object value) {
      if (labels().containsKey(value)) {
        return labels().get(value);
      }
      if (value instanceof Selection selection) {
        return selection.label();
      }
      boolean plain =
          value instanceof Number || value instanceof Boolean || value instanceof String;
      return plain ? (Serializable) value : Canonical.text(value);
    }
  }

  /**
   * {@code problem.batch-size}: a parameter of the problem.
   *
   * @param parameter what is varied
   * @param labels what tables call those of its values that have a label
   */
  record OfProblem(Parameter parameter, Map<Object, String> labels) implements OfParameter {
    /** Copies the labels. */
    public OfProblem {
      labels = Map.copyOf(labels);
    }

    @Override
    public OfProblem labelled(Map<Object, String> more) {
      return new OfProblem(parameter, union(labels, more));
    }

    @Override
    public String key() {
      return "problem." + parameter.name();
    }

    /** {@code batch_size}; {@code problem_steps} where every table has a column {@code steps}. */
    @Override
    public Column column() {
      Column column = parameterColumn(parameter.name(), parameter.kind());
      boolean isTaken =
          Tables.trials(List.of(), List.of(), List.of()).contains(column)
              || Tables.steps(List.of(), List.of()).contains(column);
      return isTaken ? new Column("problem_" + column.name(), column.type()) : column;
    }

    @Override
    public Serializable valueAt(Point point) {
      return cell(point.problem().values().byName().get(parameter.name()));
    }
  }

  /**
   * {@code optimizer.sga.lambda}: a parameter of the optimizer entries called {@code entry}.
   *
   * @param entry the name of a method or transform
   * @param parameter what is varied
   * @param labels what tables call those of its values that have a label
   */
  record OfEntry(String entry, Parameter parameter, Map<Object, String> labels)
      implements OfParameter {
    /** Copies the labels. */
    public OfEntry {
      labels = Map.copyOf(labels);
    }

    /** Whether it varies a parameter of {@code candidate}. */
    public boolean appliesTo(OptimizerEntry candidate) {
      return candidate.name().equals(entry);
    }

    @Override
    public OfEntry labelled(Map<Object, String> more) {
      return new OfEntry(entry, parameter, union(labels, more));
    }

    @Override
    public String key() {
      return "optimizer." + entry + "." + parameter.name();
    }

    @Override
    public Column column() {
      return parameterColumn(entry + "_" + parameter.name(), parameter.kind());
    }

    @Override
    public Serializable valueAt(Point point) {
      Optimizer optimizer = point.optimizer();
      if (!OptimizerEntry.nameOf(optimizer).equals(entry)) {
        return null;
      }
      boolean ofMethod = optimizer.method().name().equals(entry);
      if (ofMethod && parameter.name().equals(OptimizerEntry.TRANSFORM)) {
        return optimizer.transform().label();
      }
      Selection selection = ofMethod ? optimizer.method() : optimizer.transform();
      return cell(selection.values().byName().get(parameter.name()));
    }
  }

  private static Map<Object, String> union(Map<Object, String> first, Map<Object, String> second) {
    Map<Object, String> all = new HashMap<>(second);
    all.putAll(first);
    return all;
  }

  private static Column parameterColumn(String name, Kind kind) {
    ColumnType type = ColumnType.TEXT;
    if (kind instanceof Kind.Real) {
      type = ColumnType.REAL;
    } else if (kind instanceof Kind.Whole) {
      type = ColumnType.WHOLE;
    } else if (kind instanceof Kind.Flag) {
      type = ColumnType.FLAG;
    }
    return new Column(name.toLowerCase(Locale.ROOT).replace('-', '_'), type);
  }
}
