package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Selection;

class ListVerbTest {
  private static final Declaration EXTRAPOLATION =
      Declaration.of("extrapolation-from-the-past", "w' = w - eta xi(w'_before)");
  private static final Declaration GAME =
      Declaration.of(
          "expression-game",
          "players with losses",
          Parameter.requiredRealsByName("players", "initial values"),
          Parameter.optionalTextByName("losses", "formulas"),
          Parameter.optionalWholeByName("inner-steps", 1, "updates of a player"),
          Parameter.optionalMatrix("matrix", "A"),
          Parameter.optionalReals("eigenvalues", Range.positive(), "of the field"),
          Parameter.optionalTexts("order", "players in turn"),
          Parameter.sizes("hidden", List.of(100L), "widths"),
          Parameter.optionalText("path", "a folder"),
          new Parameter(
              "box",
              new Kind.ListOf(new Kind.Real(Range.anyNumber()), 2, 2),
              Optional.of(List.of(0.0, 1.0)),
              "ends"));

  @Test
  void printsTheLawOfEveryKindInWords() {
    assertThat(printed(List.of(GAME)))
        .isEqualTo(
            """
            Problems
              expression-game  players with losses
                players      initial values: a mapping of names to lists of finite numbers (required)
                losses       formulas: a mapping of names to texts that are not blank (optional)
                inner-steps  updates of a player: a mapping of names to whole numbers >= 1 (optional)
                matrix       A: a list of lists of finite numbers (optional)
                eigenvalues  of the field: a list of numbers > 0 (optional)
                order        players in turn: a list of texts that are not blank (optional)
                hidden       widths: a list of whole numbers in [1, 1048576] (default [100])
                path         a folder: a text that is not blank (optional)
                box          ends: a list of exactly 2 finite numbers (default [0, 1])

            """);
  }

  @Test
  void printsWhatADeclarationNeedsAndAlignsToTheLongestName() {
    Declaration averaging =
        Declaration.of(
                "averaging",
                "the mean of the iterates",
                Parameter.selection(
                    "method",
                    new Kind.Named("method", List.of(EXTRAPOLATION)),
                    Selection.plain(EXTRAPOLATION),
                    "what is averaged"),
                Parameter.whole("window", 1, 10, "steps"))
            .withNeeds("a game of two players");

    assertThat(printed(List.of(averaging, EXTRAPOLATION)))
        .isEqualTo(
            """
            Problems
              averaging                    the mean of the iterates
                needs: a game of two players
                method  what is averaged: a method (extrapolation-from-the-past) \
            (default extrapolation-from-the-past)
                window  steps: a whole number >= 1 (default 10)
              extrapolation-from-the-past  w' = w - eta xi(w'_before)

            """);
  }

  private static String printed(List<Declaration> declarations) {
    StringWriter text = new StringWriter();
    ListVerb.print(new PrintWriter(text), "Problems", declarations);
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
