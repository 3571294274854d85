package org.sweep.study.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What a YAML parser complains of, as a mistake in one line without excerpts of the text. */
final class BrokenYaml {
  private BrokenYaml() {}

  /** The mistake at the line where the parser could not go on. */
  static Mistake mistake(Place root, JsonProcessingException error) {
    if (error.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Place place = root.atLine(line(marked.getProblemMark()));
      return Mistake.of(place, "broken YAML: " + context(marked) + marked.getProblem());
    }
    JsonLocation location = error.getLocation();
    Place place = location == null ? root : root.atLine(location.getLineNr());
    String reason = error.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
    // The rest is the text form of a Java object of the parser.
    return Mistake.of(place, "broken YAML: " + reason.replaceFirst(", got this instead.*", ""));
  }

  private static String context(MarkedYAMLException error) {
    if (error.getContext() == null) {
      return "";
    }
    Mark begin = error.getContextMark();
    boolean elsewhere = begin != null && line(begin) != line(error.getProblemMark());
    return error.getContext() + (elsewhere ? " from line " + line(begin) : "") + ": ";
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
