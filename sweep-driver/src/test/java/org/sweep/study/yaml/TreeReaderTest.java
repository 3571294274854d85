package org.sweep.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;

class TreeReaderTest {
  @Test
  void everyNodeKnowsItsLineAndKey() throws InvalidStudy {
    Mapping root =
        (Mapping)
            tree(
                """
                study: a

                grid:
                  optimizer: [sgd,
                    adam]
                  learning-rate: 1e-2
                """);
    assertThat(root.get("study").orElseThrow().place()).hasToString("a.yaml:1, study");
    Mapping grid = (Mapping) root.get("grid").orElseThrow();
    assertThat(grid.place()).hasToString("a.yaml:3, grid");
    Sequence optimizers = (Sequence) grid.get("optimizer").orElseThrow();
    assertThat(optimizers.place()).hasToString("a.yaml:4, grid.optimizer");
    assertThat(optimizers.elements().get(1).place()).hasToString("a.yaml:5, grid.optimizer");
    assertThat(grid.get("learning-rate").orElseThrow())
        .isEqualTo(new Scalar("1e-2", new Place("a.yaml", 6, "grid.learning-rate")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-2", "0x10", "1_000", "true", "0.10", ".5", "2026-01-01", "12:30:45"})
  void scalarsKeepTheirSpelling(String spelling) throws InvalidStudy {
    Mapping root = (Mapping) tree("a: " + spelling);
    assertThat(root.get("a").orElseThrow().shown()).isEqualTo(spelling);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: ''"})
  void nothingIsAbsent(String text) throws InvalidStudy {
    Node value = ((Mapping) tree(text)).get("a").orElseThrow();
    assertThat(value.isAbsent()).isTrue();
    assertThat(value.shown()).isEqualTo("empty");
  }

  @Test
  void refusesAKeyThatIsThereTwice() throws InvalidStudy {
    assertThat(mistakes("a: 1\nb: {c: 1}\na: 2\n"))
        .containsExactly("key 'a' is there twice, first in line 1 (a.yaml:3, a)");
  }

  @Test
  void refusesASecondDocument() throws InvalidStudy {
    assertThat(mistakes("a: 1\n---\nb: 2\n"))
        .containsExactly("a study file must be one document, but a second begins (a.yaml:3)");
  }

  @Test
  void refusesAnchorsAliasesAndTags() throws InvalidStudy {
    assertThat(mistakes("a: &list [1]\nb: *list\nc: !!str 3\nd: !foo {e: 1}\nf: {<<: *list}\n"))
        .containsExactly(
            "anchors such as &list are not allowed (a.yaml:1, a)",
            "aliases such as *list are not allowed (a.yaml:2, b)",
            "tags such as !!str are not allowed (a.yaml:3, c)",
            "tags such as !foo are not allowed (a.yaml:4, d)");
  }

  @Test
  void anAliasBombIsRefusedWithoutBeingExpanded() throws InvalidStudy {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias))));
    }
    assertThat(mistakes(bomb.toString()))
        .hasSize(59)
        .contains("anchors such as &a29 are not allowed (a.yaml:30, a29)")
        .contains("aliases such as *a28 are not allowed (a.yaml:30, a29)");
  }

  @Test
  void refusesDeepNesting() {
    assertThat(fatal("a: " + "[".repeat(100_000)))
        .isEqualTo("a study file must not be nested deeper than 32 levels (a.yaml:1, a)");
  }

  @Test
  void refusesLongTexts() {
    assertThat(fatal("# " + "x".repeat(TreeReader.LARGEST_TEXT_BYTES)))
        .isEqualTo("a study file must have at most 1048576 bytes (a.yaml)");
  }

  @Test
  void saysWhereYamlIsBroken() {
    assertThat(fatal("study: a\ngrid:\n  optimizer: [sgd, adam\nseeds: 3\n"))
        .isEqualTo(
            "broken YAML: while parsing a flow sequence from line 3: "
                + "expected ',' or ']', but got : (a.yaml:4)");
    assertThat(fatal("a:\n\t- b"))
        .isEqualTo(
            "broken YAML: while scanning for the next token: found character '\\t(TAB)' that cannot"
                + " start any token. (Do not use \\t(TAB) for indentation) (a.yaml:2)");
    assertThat(fatal("a: 1\nb: c: d"))
        .isEqualTo("broken YAML: mapping values are not allowed here (a.yaml:2)");
    assertThat(fatal("a: 1\n? [b]\n: 2"))
        .isEqualTo("broken YAML: Expected a field name (Scalar value in YAML) (a.yaml:2)");
    assertThat(fatal("a: \u0007"))
        .isEqualTo("broken YAML: special characters are not allowed (a.yaml:1)");
  }

  private static Node tree(String text) throws InvalidStudy {
    return TreeReader.read(Place.file("a.yaml"), text, new Mistakes("a.yaml"));
  }

  private static List<String> mistakes(String text) throws InvalidStudy {
    Mistakes mistakes = new Mistakes("a.yaml");
    TreeReader.read(Place.file("a.yaml"), text, mistakes);
    InvalidStudy invalid = catchThrowableOfType(InvalidStudy.class, mistakes::refuseIfAny);
    return invalid.mistakes().stream().map(Mistake::toString).toList();
  }

  private static String fatal(String text) {
    InvalidStudy invalid = catchThrowableOfType(InvalidStudy.class, () -> tree(text));
    assertThat(invalid.mistakes()).hasSize(1);
    return invalid.mistakes().get(0).toString();
  }
}
