package org.sweep.notebooks.bundle.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sweep.notebooks.bundle.folder.Bundle;
import org.sweep.notebooks.bundle.folder.BundleFolder;
import org.sweep.notebooks.bundle.folder.Pictures;
import org.sweep.notebooks.bundle.folder.Pictures.Picture;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.bundle.folder.Template;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.UnreadableResults;

/**
 * Tables and figures for a paper: {@code tables/*.tex} and {@code figures/} as the report wrote
 * them, {@code main.tex} that includes them, and a Makefile that makes PDF figures of the SVG ones.
 * Without PDF figures {@code main.tex} takes the PNG ones.
 */
public final class LatexBundle implements Bundle {
  /** Longer tables are for a supplement: the document names them in a comment. */
  private static final int LONGEST_LINES = 120;

  /** Wider ones do not fit on a page. */
  private static final int MOST_COLUMNS = 16;

  private static final Pattern LAYOUT =
      Pattern.compile("\\\\begin\\{(longtable|tabular)}\\{([lrc]*)}");

  @Override
  public void write(Results results, BundleFolder folder) throws IOException {
    List<Path> tables = results.files("tables", ".tex");
    if (tables.isEmpty()) {
      throw new UnreadableResults(
          results.directory().resolve("tables")
              + " has no tables: "
              + results.cure()
              + " writes them");
    }
    for (Path table : tables) {
      folder.copy(table, "tables/" + table.getFileName());
    }
    List<Picture> pictures = new Pictures(results).all();
    for (Picture picture : pictures) {
      copy(picture, results, folder);
    }
    if (pictures.isEmpty()) {
      folder.miss("figures/ is missing: " + results.cure());
    }
    folder.text("main.tex", document(results.study(), tables, pictures));
    folder.text("Makefile", Template.of(LatexBundle.class, "figures.mk").text());
    folder.text("README.md", Template.of(LatexBundle.class, "readme.md").text());
  }

  private static void copy(Picture picture, Results results, BundleFolder folder)
      throws IOException {
    for (String suffix : List.of(".svg", ".png")) {
      String file = "figures/" + picture.name() + suffix;
      if (Files.isRegularFile(results.directory().resolve(file))) {
        folder.copy(results.directory().resolve(file), file);
      }
    }
  }

  private static String document(StudyFile study, List<Path> tables, List<Picture> pictures)
      throws IOException {
    String main = study.shown().fileName() + ".tex";
    StringBuilder others = new StringBuilder();
    String shown = "";
    for (Path table : tables) {
      if (table.getFileName().toString().equals(main)) {
        shown = shown(study, table);
      } else {
        others.append(included(table));
      }
    }
    return Template.of(LatexBundle.class, "main.tex")
        .with("study", LatexText.line(study.name()))
        .with("description", LatexText.line(study.description()))
        .with("main", shown)
        .with("figures", pictures.stream().map(LatexBundle::figure).collect(Collectors.joining()))
        .with("tables", others.toString())
        .text();
  }

  private static String shown(StudyFile study, Path table) {
    String caption =
        LatexText.line(study.shown().metric())
            + ", "
            + study.shown().at()
            + " recorded value: mean $\\pm$ half-width of the 95\\,\\% $t$-interval over seeds.";
    return "\\begin{table}[H]\\centering\n\\caption{"
        + caption
        + "}\n\\fitted{"
        + input(table)
        + "}\n\\end{table}\n";
  }

  private static String figure(Picture picture) {
    return "\\sweepfigure{" + picture.name() + "}{" + LatexText.line(picture.caption()) + "}\n";
  }

  private static String included(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    Optional<Matcher> layout =
        lines.stream().map(LAYOUT::matcher).filter(Matcher::lookingAt).findFirst();
    int columns = layout.map(found -> found.group(2).length()).orElse(0);
    if (lines.size() > LONGEST_LINES || columns > MOST_COLUMNS) {
      return "%% %s %% %d lines, %d columns\n".formatted(input(table), lines.size(), columns);
    }
    return layout.filter(found -> found.group(1).equals("longtable")).isPresent()
        ? input(table) + "\n"
        : "\\begin{table}[H]\\centering\n\\fitted{" + input(table) + "}\n\\end{table}\n";
  }

  private static String input(Path table) {
    String name = table.getFileName().toString();
    return "\\input{tables/" + name.substring(0, name.lastIndexOf('.')) + "}";
  }
}
