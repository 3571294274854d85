package org.sweep.landscape;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.problem.ProblemOutline;
import org.sweep.spec.Selection;
import org.sweep.study.StudySpec;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Point;
import org.sweep.trial.AxisValue;

/**
 * A problem of a study that has two variables.
 *
 * @param selection the problem as the study chose it
 * @param cells its values on the axes that vary the problem
 * @param plane its variables
 */
record PlaneProblem(Selection selection, List<AxisValue> cells, Plane plane) {
  PlaneProblem {
    cells = List.copyOf(cells);
  }

  /** The first {@code most} distinct problems of a study that have two variables, in its order. */
  static List<PlaneProblem> of(StudySpec study, int most) {
    Map<Selection, Plane> planes = new LinkedHashMap<>();
    study.outlines().byProblem().forEach((problem, outline) -> add(planes, problem, outline));
    int wanted = Math.min(most, planes.size());
    Map<Selection, PlaneProblem> found = new LinkedHashMap<>();
    Iterator<Point> points = study.grid().points().iterator();
    while (found.size() < wanted && points.hasNext()) {
      Point point = points.next();
      if (planes.containsKey(point.problem())) {
        found.computeIfAbsent(
            point.problem(),
            problem -> new PlaneProblem(problem, cells(study, point), planes.get(problem)));
      }
    }
    return List.copyOf(found.values());
  }

  private static void add(Map<Selection, Plane> planes, Selection problem, ProblemOutline outline) {
    Optional<Plane> plane = Plane.of(outline);
    plane.ifPresent(variables -> planes.put(problem, variables));
  }

  private static List<AxisValue> cells(StudySpec study, Point point) {
    return axes(study).stream().map(axis -> axis.cellAt(point)).toList();
  }

  /** The axes that vary the problem. */
  static List<Axis> axes(StudySpec study) {
    return study.axes().stream().filter(Axis.OfProblem.class::isInstance).toList();
  }
}
