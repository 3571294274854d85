package org.sweep.notebooks.bundle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.notebooks.bundle.BundleFormat;
import org.sweep.notebooks.bundle.ExportBundle;
import org.sweep.notebooks.bundle.folder.Program;
import org.sweep.notebooks.bundle.folder.SmallStudy;

/** Needs pdflatex (Debian: texlive-latex-recommended), and for vector figures librsvg2-bin. */
class LatexCompilesIT {
  @TempDir private Path directory;

  @Test
  void theDocumentCompilesAsItIs() throws IOException, InterruptedException {
    assumeTrue(Program.isThere("pdflatex"), "pdflatex is not installed");
    Path folder = export();
    Files.delete(folder.resolve("figures/paths-1-game.png")); // no picture, but a word
    Program latex =
        Program.run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "main.tex");
    assertThat(latex.status()).as(latex.output()).isZero();
    assertThat(Files.readString(folder.resolve("main.log"))).doesNotContain("LaTeX Warning: File");
    assertThat(folder.resolve("main.pdf")).isNotEmptyFile();
  }

  @Test
  void theMakefileMakesVectorFigures() throws IOException, InterruptedException {
    assumeTrue(Program.isThere("pdflatex") && Program.isThere("rsvg-convert"), "not installed");
    assumeTrue(Program.isThere("make"), "make is not installed");
    Path folder = export();
    Files.delete(folder.resolve("figures/paths-1-game.png"));
    Program make = Program.run(folder, "make");
    assertThat(make.status()).as(make.output()).isZero();
    assertThat(folder.resolve("figures/curves-2-loss.pdf")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("main.log")))
        .contains("figures/curves-2-loss.pdf")
        .contains("figures/comparison-1-who-is-better-and-by.pdf");
  }

  private Path export() throws IOException {
    SmallStudy.whole(directory)
        .text(
            "study.yaml",
            SmallStudy.STUDY.replace(
                "study: small", "study: '50 % of $x_1$ & \\\\{~^<größer>} #'"));
    return new ExportBundle(directory, BundleFormat.LATEX).execute().folder();
  }
}
