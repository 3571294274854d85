package org.sweep.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether two exports of a study are alike: cells, code, words and kinds of outputs are equal, and
 * numbers are close, since elementary functions may round differently on another platform. What
 * made the rows may differ, and pictures may look different where fonts do.
 */
final class Likeness {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?(e-?\\d+)?");

  /** Lines of the block {@code made-by}, and rows of a table of the same. */
  private static final List<String> ORIGINS = List.of("provenance", "origins");

  private static final double RELATIVE = 0.05;
  private static final double ABSOLUTE = 0.02;

  private Likeness() {}

  static void assertAlike(NotebookFile fresh, NotebookFile kept) {
    assertThat(fresh.ids())
        .as("export it again: see notebooks-export/examples")
        .isEqualTo(kept.ids());
    for (String id : fresh.ids()) {
      // A report on a busy machine may lack a picture, since it draws for so many seconds only.
      if (!id.endsWith("-figure") || !fresh.kinds(id).isEmpty()) {
        assertThat(fresh.kinds(id)).as(id).isEqualTo(kept.kinds(id));
      }
      if (!ORIGINS.contains(id)) {
        assertClose(id, fresh.source(id), kept.source(id));
        assertThat(fresh.fields(id)).as(id).hasSameSizeAs(kept.fields(id));
        assertClose(id, String.join("\n", fresh.fields(id)), String.join("\n", kept.fields(id)));
      }
    }
  }

  private static void assertClose(String id, String fresh, String kept) {
    assertThat(NUMBER.matcher(fresh).replaceAll("#"))
        .as("words of %s; if the change is meant, export the example again", id)
        .isEqualTo(NUMBER.matcher(kept).replaceAll("#"));
    List<Double> numbers = numbers(fresh);
    List<Double> before = numbers(kept);
    for (int i = 0; i < numbers.size(); i++) {
      double allowed = ABSOLUTE + RELATIVE * Math.abs(before.get(i));
      assertThat(Math.abs(numbers.get(i) - before.get(i)))
          .as("number %d of %s: %s, was %s", i, id, numbers.get(i), before.get(i))
          .isLessThanOrEqualTo(allowed);
    }
  }

  private static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(Double::valueOf).toList();
  }
}
