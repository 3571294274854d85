package org.sweep.analysis.threshold;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sweep.analysis.SqlTemplate;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.Bound;
import org.sweep.store.ResultDescription;
import org.sweep.store.SuccessRule;
import org.sweep.store.SuccessRule.Of;

/** The rule of a study, or the usual one, as SQL that Spark and DuckDB understand alike. */
final class SuccessQuery {
  /** What toy games record: a trial that ends nearer to the equilibrium than it began succeeds. */
  private static final String DISTANCE = "distance";

  private static final String IS_NUMBER = " AND %s <= CAST('Infinity' AS DOUBLE)";

  private final ResultDescription description;
  private final Optional<SuccessRule> rule;

  SuccessQuery(ResultDescription description) {
    this.description = description;
    this.rule = description.questions().success();
  }

  /** The rule in words. */
  String inWords() {
    if (rule.isPresent()) {
      return inWords(rule.get());
    }
    return hasDistance()
        ? "If it completed and ended nearer to the equilibrium than it began."
        : "If it completed.";
  }

  private static String inWords(SuccessRule rule) {
    String bound = rule.bound().text();
    String of = rule.of() == Of.START ? " times its first value" : "";
    String when =
        rule.overLast() == 0
            ? "at the end"
            : "in every recorded row of the last " + rule.overLast() + " steps";
    return "If it completed with " + bound + of + " " + when + ".";
  }

  String text() {
    Map<String, Object> values = new HashMap<>();
    values.put("axes", description.axisColumns().stream().map(Column::name).toList());
    values.put("rule", inWords());
    values.put("hasStart", hasStart());
    values.put("startsAtZero", rule.isEmpty());
    values.put("overLast", rule.map(SuccessRule::overLast).filter(steps -> steps > 0).orElse(null));
    values.put("metric", rule.map(found -> found.bound().metric()).orElse(DISTANCE));
    values.put("holds", rule.map(SuccessQuery::holds).orElse(usual()));
    values.put("holdsInRow", rule.map(found -> holds(found, found.bound().metric())).orElse(""));
    return SqlTemplate.filled(SuccessQuery.class, "successes.sql", values);
  }

  private boolean hasStart() {
    return rule.map(found -> found.of() == Of.START).orElse(hasDistance());
  }

  private boolean hasDistance() {
    return description.metrics().stream().map(Metric::name).anyMatch(DISTANCE::equals);
  }

  private String usual() {
    return hasDistance()
        ? "CASE WHEN final_distance IS NULL THEN TRUE"
            + " WHEN start_value > 0 THEN final_distance < start_value END"
        : "TRUE";
  }

  private static String holds(SuccessRule rule) {
    String atEnd = holds(rule, "final_" + rule.bound().metric());
    return rule.overLast() == 0 ? atEnd : "coalesce(holds, " + atEnd + ")";
  }

  /** What is not a number is above every number in Spark and DuckDB, but reaches no bound. */
  private static String holds(SuccessRule rule, String value) {
    Bound bound = rule.bound();
    String number = "CAST(" + bound.number() + " AS DOUBLE)";
    String holds = value + " " + bound.side().comparison() + " " + number;
    if (rule.of() == Of.START) {
      holds += " * CASE WHEN start_value < CAST('Infinity' AS DOUBLE) THEN start_value END";
    }
    return "(" + holds + IS_NUMBER.formatted(value) + ")";
  }
}
