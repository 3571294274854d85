package org.sweep.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweep.store.Bound;
import org.sweep.store.SuccessRule;
import org.sweep.study.grid.Axis;

/** Aims as a resolved study writes them. */
final class AimsContent {
  private AimsContent() {}

  static Map<String, Object> of(SuccessRule rule) {
    Map<String, Object> content = of(rule.bound());
    content.put(SuccessReader.OF, rule.of().name().toLowerCase(Locale.ROOT));
    content.put(SuccessReader.OVER_LAST, rule.overLast());
    return content;
  }

  static Map<String, Object> of(Refinement refinement) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(RefineReader.AXIS, refinement.axis().key());
    content.put(RefineReader.UNTIL_RATIO, refinement.untilRatio());
    content.put(RefineReader.MAX_TRIALS, refinement.maxTrials());
    return content;
  }

  static Map<String, Object> report(Aims aims) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("table", of(aims.report()));
    List<String> compare = aims.compare().stream().map(Axis::key).toList();
    if (!compare.equals(List.of(new Axis.OfOptimizer().key()))) {
      content.put(ReportReader.COMPARE, compare);
    }
    aims.target().ifPresent(target -> content.put(ReportReader.TARGET, of(target)));
    return content;
  }

  private static Map<String, Object> of(Report report) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("metric", report.metric().name());
    content.put("at", report.at().word());
    content.put("rows", report.rows().key());
    content.put("columns", report.columns().key());
    return content;
  }

  private static Map<String, Object> of(Bound bound) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(BoundReader.METRIC, bound.metric());
    content.put(bound.side().key(), bound.value());
    return content;
  }
}
