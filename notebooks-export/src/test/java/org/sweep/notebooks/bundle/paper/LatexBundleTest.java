package org.sweep.notebooks.bundle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.bundle.folder.SmallStudy;
import org.sweep.notebooks.table.UnreadableResults;

class LatexBundleTest {
  @TempDir private Path directory;

  @Test
  void isADocumentWithAllTablesAndFigures() throws IOException {
    SmallStudy.whole(directory);
    ExportBundle.Result result = new ExportBundle(directory, BundleFormat.LATEX).execute();
    assertThat(result.missing()).isEmpty();
    assertThat(result.files())
        .containsExactly(
            "Makefile",
            "README.md",
            "figures/comparison-1-who-is-better-and-by.svg",
            "figures/curves-1-accuracy.svg",
            "figures/curves-2-loss.svg",
            "figures/paths-1-game.png",
            "figures/paths-2.svg",
            "main.tex",
            "tables/loss_last.tex",
            "tables/summary.tex",
            "tables/thresholds.tex");
    assertThat(Files.readString(result.folder().resolve("main.tex")))
        .doesNotContain("100%")
        .contains("\\title{small}")
        .contains("\\fitted{\\input{tables/loss_last}}")
        .contains(
            "\\sweepfigure{comparison-1-who-is-better-and-by}"
                + "{Comparison: Who is better, and by 5 \\% \\& more}\n"
                + "\\sweepfigure{curves-1-accuracy}{Curves: accuracy}\n")
        .contains("\\sweepfigure{paths-2}{Paths 2}\n")
        .contains("\n% \\input{tables/summary} % 138 lines, 2 columns\n")
        .contains("\n\\input{tables/thresholds}\n")
        .endsWith("\\end{document}\n");
  }

  @Test
  void withoutFiguresItSaysSo() throws IOException {
    new SmallStudy(directory).described().text("tables/loss_last.tex", "x");
    assertThat(new ExportBundle(directory, BundleFormat.LATEX).execute().missing())
        .containsExactly("figures/ is missing: `./sweep report " + directory + "`");
  }

  @Test
  void withoutTablesItIsRefused() throws IOException {
    new SmallStudy(directory).described();
    assertThatThrownBy(() -> new ExportBundle(directory, BundleFormat.LATEX).execute())
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s has no tables: `./sweep report %s` writes them",
            directory.resolve("tables"), directory);
  }

  @Test
  void textsCannotCommandLatex() {
    assertThat(LatexText.line("50% of $x_1$ & \\input{~} #^<>\n\nend"))
        .isEqualTo(
            "50\\% of \\$x\\_1\\$ \\& \\textbackslash{}input\\{\\textasciitilde{}\\} "
                + "\\#\\textasciicircum{}\\textless{}\\textgreater{} end");
  }
}
