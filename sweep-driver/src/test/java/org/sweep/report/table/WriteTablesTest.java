package org.sweep.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.METRICS;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.OutcomeCounts;
import org.sweep.analysis.SummaryRow;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;

class WriteTablesTest {
  private static final String HOSTILE = "a_b & 50% | <b>$x$</b> #{1} ~^\\ \"q\"\u001b[31m\n";

  @TempDir Path root;

  @Test
  void writesEveryTableInEveryFormat() throws IOException {
    assertThat(writeThree().paths())
        .extracting(path -> Path.of(path).getFileName().toString())
        .containsExactly(
            "test_accuracy_last.csv",
            "test_accuracy_last.md",
            "test_accuracy_last.tex",
            "summary.csv",
            "summary.md",
            "summary.tex");
  }

  @Test
  void writesMarkdown() throws IOException {
    writeThree();
    assertThat(file("test_accuracy_last.md"))
        .isEqualTo(
            """
            test\\_accuracy, last recorded value: mean ± half-width of the 95 % t-interval over seeds; \
            higher is better.

            | optimizer | learning\\_rate = 0.5 | learning\\_rate = 1e-5 |
            | :--- | ---: | ---: |
            | adam | **0.910 ± 0.012** (n=2, 1 diverged) | – |
            | sgd | 0.8934 ± 0.0042 (n=3) | diverged |
            """);
  }

  @Test
  void writesLatex() throws IOException {
    writeThree();
    assertThat(file("test_accuracy_last.tex"))
        .isEqualTo(
            """
            % needs \\usepackage{booktabs}
            % test_accuracy, last recorded value: mean ± half-width of the 95 % t-interval over seeds; \
            higher is better
            \\begin{tabular}{lrr}
            \\toprule
            & \\multicolumn{2}{c}{learning\\_rate} \\\\
            \\cmidrule(lr){2-3}
            optimizer & 0.5 & 1e-5 \\\\
            \\midrule
            adam & {\\boldmath$0.910 \\pm 0.012$} {\\footnotesize (n=2, 1 diverged)} & -- \\\\
            sgd & {$0.8934 \\pm 0.0042$} {\\footnotesize (n=3)} & diverged \\\\
            \\bottomrule
            \\end{tabular}
            """);
  }

  @Test
  void alignsColumnsForATerminal() throws IOException {
    assertThat(PlainText.of(writeThree().pivot().sheet()))
        .isEqualTo(
            """
            test_accuracy, last recorded value: mean ± half-width of the 95 % t-interval over seeds; \
            higher is better

                       learning_rate
            optimizer  0.5                               1e-5
            adam       0.910 ± 0.012* (n=2, 1 diverged)  -
            sgd        0.8934 ± 0.0042 (n=3)             diverged
            * best mean of its column
            """);
  }

  @Test
  void writesPlainNumbersAsCsv() throws IOException {
    write(
        SummaryRows.completed(point("sga(adam, \"x\")", 1e-5), 0.5, 0.25),
        SummaryRows.of(
            point("one", 0.5),
            new OutcomeCounts(1, 0, 0),
            Optional.of(SummaryRows.single(1.25e-9))),
        SummaryRows.without(point("none", 0.5), new OutcomeCounts(0, 1, 1)));
    assertThat(file("summary.csv").replaceAll("[0-9a-f]{6,}(?=,test)", "ID"))
        .isEqualTo(
            """
            optimizer,learning_rate,configuration_id,metric,value_at,n,mean,low,high,sd,median,\
            interquartile_mean,min,max,completed,diverged,failed,plateaued,pruned,timed_out
            "sga(adam, ""x"")",1.0E-5,ID,test_accuracy,last,3,0.5,0.25,0.75,0.125,0.5,0.5,0.5,0.5,3,0,0,0,0,0
            one,0.5,ID,test_accuracy,last,1,1.25E-9,,,,1.25E-9,1.25E-9,1.25E-9,1.25E-9,1,0,0,0,0,0
            none,0.5,ID,test_accuracy,last,0,,,,,,,,,0,1,1,0,0,0
            """);
  }

  @Test
  void writesTheWholeSummaryInLongForm() throws IOException {
    write(SummaryRows.completed(point("sgd", 0.5), 1.5e-7, 2.5e-8));
    assertThat(file("summary.md"))
        .endsWith(
            """
            | optimizer | learning\\_rate | metric | value\\_at | mean | median | interquartile mean | min | max |
            | :--- | :--- | :--- | :--- | ---: | ---: | ---: | ---: | ---: |
            | sgd | 0.5 | test\\_accuracy | last | (1.50 ± 0.25)e-7 (n=3) | 1.5e-7 | 1.5e-7 | 1.5e-7 | 1.5e-7 |
            """);
    assertThat(file("summary.tex"))
        .contains("\\begin{longtable}{llllrrrrr}\n\\caption{Every metric: mean $\\pm$ half-width")
        .contains(
            "sgd & 0.5 & test\\_accuracy & last & {$(1.50 \\pm 0.25) \\times 10^{-7}$}"
                + " {\\footnotesize (n=3)} & $1.5 \\times 10^{-7}$ & ");
  }

  @Test
  void escapesHostileLabels() throws IOException {
    WriteTables.Result result = write(SummaryRows.completed(point(HOSTILE, 0.5), 0.5, 0.25));
    assertThat(file("test_accuracy_last.md"))
        .contains(
            "| a\\_b &amp; 50% \\| &lt;b&gt;\\$x\\$&lt;/b&gt; #{1} \\~^\\\\ \"q\" \\[31m  | 0.50 ± 0.25");
    assertThat(file("test_accuracy_last.tex"))
        .contains(
            "a\\_b \\& 50\\% \\textbar{} \\textless{}b\\textgreater{}\\$x\\$\\textless{}/b\\textgreater{}"
                + " \\#\\{1\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \"q\" [31m  & {");
    assertThat(PlainText.of(result.pivot().sheet()))
        .doesNotContain("\u001b")
        .contains("\"q\" [31m");
    assertThat(file("test_accuracy_last.csv")).contains("\"a_b & 50% | <b>$x$</b>");
  }

  @Test
  void writesTablesOfAStudyWithoutTrials() throws IOException {
    assertThat(PlainText.of(write().pivot().sheet())).doesNotContain("best mean of its column");
    assertThat(file("summary.csv").lines()).hasSize(1);
    assertThat(file("summary.md").lines()).hasSize(4);
  }

  private WriteTables.Result writeThree() throws IOException {
    return write(
        SummaryRows.completed(point("sgd", 0.5), 0.8934, 0.0042),
        SummaryRows.without(point("sgd", 1e-5), new OutcomeCounts(0, 3, 0)),
        SummaryRows.of(
            point("adam", 0.5),
            new OutcomeCounts(2, 1, 0),
            Optional.of(SummaryRows.statistics(2, 0.91, 0.012))));
  }

  private WriteTables.Result write(SummaryRow... rows) throws IOException {
    ResultDescription description =
        new ResultDescription(
            "tiny",
            List.of(
                new AxisColumn(FabricatedResults.OPTIMIZER, List.of()),
                new AxisColumn(FabricatedResults.LEARNING_RATE, List.of(0.5, 1e-5))),
            METRICS,
            new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            9,
            new TreeMap<>());
    return new WriteTables(
            Storage.with(Map.of()), new ResultLayout(root.toString()), description, List.of(rows))
        .execute();
  }

  private String file(String name) throws IOException {
    return Files.readString(root.resolve("tables").resolve(name));
  }
}
