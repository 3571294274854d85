package org.sweep.report.convergence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.ReadContest;
import org.sweep.analysis.convergence.Convergence;
import org.sweep.analysis.convergence.Targets;
import org.sweep.analysis.convergence.TimeToTarget;
import org.sweep.report.figure.Contenders;
import org.sweep.report.figure.Figure;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionTable;
import org.sweep.report.section.SectionWriter;
import org.sweep.report.table.Sheet;
import org.sweep.report.table.WriteDerivedTable;

/** Writes {@code convergence} and {@code targets}, and the part of the page on them. */
public final class WriteConvergence implements SectionWriter {
  private static final String ID = "convergence";

  /** Columns that are in the files, but too many for the page. */
  private static final Set<String> NOT_ON_THE_PAGE =
      Set.of("trial id", "configuration id", "rate floor", "steps", "seconds", "metric");

  private static final String HINT =
      "Rules and estimators are in docs/convergence.md. A rate is the factor by which a trial's"
          + " metric shrank per step while it fell. A trial reaches the target with the first"
          + " recorded step that does; one that diverged before never does, one that ended before"
          + " is censored there, so no last step stands for a success that never came.";

  private static final String COUNTS_SQL =
      "SELECT %s class, count(*) AS trials FROM 'convergence/convergence.parquet' GROUP BY ALL";

  private static final String TARGETS_SOURCE =
      """
      Per configuration, from steps_to_target and seconds_to_target in convergence: n trials that did not fail,
      S(t) = product over t_i <= t of 1 - d_i / n_i (Kaplan and Meier 1958), trials that diverged at risk for ever;
      median: the first t with S(t) <= 1/2, its interval by Brookmeyer and Crowley (1982) on the scale of ln(-ln S);
      restricted mean: the area beneath S up to the horizon, the smallest over the configurations of a task;
      its error by Greenwood's formula times m / (m - 1), with m - 1 degrees of freedom for m trials that reached it;
      share: of the trials that were not cut off by pruning or a time limit, with Wilson's interval (1927).
      """;

  /** A writer of this part. */
  public WriteConvergence() {}

  @Override
  public Result write(ResultTables tables) throws IOException {
    WriteDerivedTable trialTable =
        new WriteDerivedTable(tables, Convergence.table(tables.description()));
    WriteDerivedTable targetTable =
        new WriteDerivedTable(tables, TimeToTarget.table(tables.description()));
    Contest contest = new ReadContest(tables).execute();
    if (contest.candidates().isEmpty()) {
      trialTable.delete();
      targetTable.delete();
      return new Result(List.of(), Optional.empty());
    }
    Targets targets = new Targets(contest);
    WriteDerivedTable.Result trials =
        trialTable.execute(new Convergence(tables, contest, targets).rows());
    TimeToTarget times = new TimeToTarget(contest, targets, trials.rows());
    WriteDerivedTable.Result reached = targetTable.execute(times.rows());
    List<String> paths = new ArrayList<>(trials.paths());
    paths.addAll(reached.paths());
    Page page = new Page(contest, targets, times);
    return new Result(paths, Optional.of(page.section(trials, reached)));
  }

  /** What the page shows. */
  private record Page(Contest contest, Targets targets, TimeToTarget times) {

    Section section(WriteDerivedTable.Result trials, WriteDerivedTable.Result reached) {
      Contenders contenders =
          new Contenders(
              contest.description(),
              contest.candidates().stream().map(contest::contender).toList());
      ClassCounts counts = new ClassCounts(contest, contenders, trials.rows());
      Findings findings = new Findings(contest, targets);
      List<Figure> figures = new ArrayList<>();
      counts.figure().ifPresent(figures::add);
      new SurvivalCurves(contest, times, contenders).figure().ifPresent(figures::add);
      return new Section(
          ID,
          "Convergence",
          findings.sentences(counts.total(), reached.rows()),
          HINT,
          sectionTables(counts, trials.sheet(), reached.sheet()),
          figures);
    }

    private List<SectionTable> sectionTables(ClassCounts counts, Sheet trials, Sheet reached) {
      List<SectionTable> shown = new ArrayList<>();
      List<String> compared = contest.description().questions().compare();
      String columns = compared.isEmpty() ? "" : String.join(", ", compared) + ",";
      shown.add(new SectionTable(counts.sheet(), COUNTS_SQL.formatted(columns)));
      if (!reached.rows().isEmpty()) {
        shown.add(new SectionTable(reached.without(NOT_ON_THE_PAGE), TARGETS_SOURCE));
      }
      String sql = Convergence.sql(contest.description(), targets);
      shown.add(new SectionTable(trials.without(NOT_ON_THE_PAGE), sql));
      return shown;
    }
  }
}
