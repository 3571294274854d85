package org.sweep.report.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.Plane;
import org.sweep.landscape.Square;

/**
 * The Vega specification of paths over a landscape: contours of the first player's loss, arrows of
 * minus the field, a line per trial. Its data sets are {@code grid}, {@code arrows}, {@code paths}
 * and {@code marks}; its signals {@code hidden} (numbers of optimizers) and {@code rate} (index of
 * a learning rate) choose among the paths.
 */
final class PathSpecification {
  private PathSpecification() {}

  /**
   * The specification for one landscape.
   *
   * @param landscape what lies beneath the paths
   * @param levels where contours are
   * @param distance what the distance of a path point is; empty if there is none
   */
  static ObjectNode of(Landscape landscape, ContourLevels levels, String distance) {
    ObjectNode specification = SpecificationTemplate.of("paths.vg.json");
    Square square = landscape.square();
    set(specification, "left", square.left());
    set(specification, "bottom", square.bottom());
    set(specification, "side", square.side());
    set(specification, "gaps", landscape.count() - 1.0);
    ObjectNode contours =
        (ObjectNode)
            SpecificationTemplate.named(specification, "data", "contours")
                .withArray("transform")
                .get(0);
    levels.levels().forEach(contours.putArray("thresholds")::add);
    axis(specification, 0, landscape.plane().x());
    axis(specification, 1, landscape.plane().y());
    cells(specification)
        .withObject("/encode/update/tooltip")
        .put("signal", tooltip(landscape.plane(), distance));
    return specification;
  }

  /** The cells around points of paths, which a pointer finds. */
  private static ObjectNode cells(ObjectNode specification) {
    ObjectNode plane = SpecificationTemplate.named(specification, "marks", "plane");
    return SpecificationTemplate.named(plane, "marks", "cells");
  }

  /** Names of columns need no quotes. */
  private static String tooltip(Plane plane, String distance) {
    StringJoiner values =
        new StringJoiner(", ", "{", "}")
            .add("optimizer: datum.label")
            .add("learning_rate: datum.rateText")
            .add("seed: datum.seed")
            .add("step: datum.step")
            .add(number(plane.x(), "x"))
            .add(number(plane.y(), "y"));
    if (!distance.isEmpty()) {
      values.add(number(distance, "distance"));
    }
    return values.toString();
  }

  private static String number(String name, String field) {
    return "%s: format(datum.%s, '.4~g')".formatted(name, field);
  }

  private static void axis(ObjectNode specification, int index, String variable) {
    ((ObjectNode) specification.withArray("axes").get(index)).put("title", variable);
  }

  private static void set(ObjectNode specification, String signal, double value) {
    SpecificationTemplate.named(specification, "signals", signal).put("value", value);
  }
}
