package org.sweep.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sweep.store.Bound.Side;
import org.sweep.store.SuccessRule.Of;

/** Questions in the description of a result directory. */
final class QuestionsYaml {
  private static final String METRIC = "metric";
  private static final String TARGET = "target";
  private static final String SUCCESS = "success";
  private static final String OVER_LAST = "over-last";

  private QuestionsYaml() {}

  static void write(Questions questions, ObjectNode node) {
    ArrayNode problem = node.putArray("problem");
    questions.problemAxes().forEach(problem::add);
    ArrayNode compare = node.putArray("compare");
    questions.compare().forEach(compare::add);
    node.put("axis", questions.thresholdAxis());
    questions.target().ifPresent(target -> write(target, node.putObject(TARGET)));
    questions.success().ifPresent(rule -> write(rule, node.putObject(SUCCESS)));
  }

  private static void write(Bound bound, ObjectNode node) {
    node.put(METRIC, bound.metric()).put(bound.side().key(), bound.value());
  }

  private static void write(SuccessRule rule, ObjectNode node) {
    write(rule.bound(), node);
    node.put("of", rule.of().name().toLowerCase(Locale.ROOT)).put(OVER_LAST, rule.overLast());
  }

  static Questions read(YamlPlace place) throws DamagedDescription {
    Optional<YamlPlace> target = place.find(TARGET);
    Optional<YamlPlace> success = place.find(SUCCESS);
    return new Questions(
        texts(place.child("problem")),
        texts(place.child("compare")),
        place.child("axis").text(),
        target.isEmpty() ? Optional.empty() : Optional.of(bound(target.get())),
        success.isEmpty() ? Optional.empty() : Optional.of(rule(success.get())));
  }

  private static List<String> texts(YamlPlace list) throws DamagedDescription {
    List<String> texts = new ArrayList<>();
    for (YamlPlace element : list.elements()) {
      texts.add(element.text());
    }
    return texts;
  }

  private static SuccessRule rule(YamlPlace place) throws DamagedDescription {
    return new SuccessRule(
        bound(place), place.child("of").oneOf(Of.values()), place.child(OVER_LAST).whole());
  }

  private static Bound bound(YamlPlace place) throws DamagedDescription {
    Side side = place.find(Side.AT_LEAST.key()).isPresent() ? Side.AT_LEAST : Side.AT_MOST;
    return new Bound(place.child(METRIC).text(), side, place.child(side.key()).real());
  }
}
