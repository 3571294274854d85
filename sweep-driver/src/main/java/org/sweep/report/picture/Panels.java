package org.sweep.report.picture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Legend;
import org.sweep.report.figure.SpecificationTemplate;

/** What the figures of all albums have in common. */
final class Panels {
  private Panels() {}

  /** A row of panels without a legend. */
  static Figure row(String title, String note, List<Panel> panels) {
    return new Figure(title, note, Legend.NONE, Optional.empty(), new TreeMap<>(), panels);
  }

  /** Sets the value of a signal of a Vega specification. */
  static void set(ObjectNode specification, String signal, double value) {
    SpecificationTemplate.named(specification, "signals", signal).put("value", value);
  }

  /** {@code step 2000}, or {@code real points}. */
  static String label(Optional<Long> step) {
    return step.map(Panels::label).orElse("real points");
  }

  /** {@code step 2000}. */
  static String label(long step) {
    return "step " + step;
  }

  /** {@code 1 point}, {@code 7 points}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
