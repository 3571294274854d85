package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.compare.estimate.BestContender;
import org.sweep.analysis.compare.estimate.Bootstrap;
import org.sweep.analysis.compare.estimate.ExpectedBest;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.compare.estimate.SeededDraws;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.analysis.contest.Run;
import org.sweep.analysis.contest.TaskScale;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/**
 * The table {@code budgets}: the expected best score against the number of configurations tried
 * (Sivaprasad et al., ICML 2020), over the tasks that all contenders have. A budget beyond a grid
 * tries all of it.
 */
public final class Budgets {
  /** Name of the table. */
  public static final String NAME = "budgets";

  private static final int MOST_BUDGETS = 100;

  private final Contest contest;
  private final List<List<AxisValue>> field;
  private final List<List<AxisValue>> tasks;

  /** The contenders of {@code contest}. */
  public Budgets(Contest contest) {
    this.contest = contest;
    this.field = contest.field();
    this.tasks = contest.commonTasks(field);
  }

  /** The table's columns. */
  public DerivedTable table() {
    List<Column> labels = new ArrayList<>();
    contest.compareAxes().stream().map(AxisColumn::column).forEach(labels::add);
    labels.add(Column.whole("budget"));
    List<Column> values = new ArrayList<>();
    values.add(Column.text("metric"));
    values.add(Column.text("score"));
    values.add(Column.whole("configurations"));
    values.addAll(RowCells.columns("expected_best", "low", "high"));
    values.add(Column.real("probability_of_best"));
    return new DerivedTable(
        NAME,
        "The expected best of so many configurations drawn without replacement from the grid",
        labels,
        values);
  }

  /** Computes the rows, contender by contender. */
  public List<BudgetPoint> execute() {
    int[] budgets = budgets();
    if (tasks.isEmpty() || budgets.length == 0) {
      return List.of();
    }
    double[][] best = best(budgets);
    List<BudgetPoint> points = new ArrayList<>();
    for (int i = 0; i < field.size(); i++) {
      List<IntervalEstimate> expected = expected(field.get(i), budgets);
      for (int j = 0; j < budgets.length; j++) {
        points.add(
            new BudgetPoint(
                field.get(i),
                budgets[j],
                configurations(field.get(i)),
                expected.get(j).times(contest.shownSign()),
                best[j][i]));
      }
    }
    return points;
  }

  /** All budgets up to the largest grid, or of many some, close together where they are small. */
  private int[] budgets() {
    int most = field.stream().mapToInt(this::configurations).max().orElse(0);
    TreeSet<Integer> budgets = new TreeSet<>();
    for (int i = 0; i < MOST_BUDGETS && most > 0; i++) {
      budgets.add(
          most <= MOST_BUDGETS
              ? Math.min(i + 1, most)
              : (int) Math.round(Math.pow(most, (double) i / (MOST_BUDGETS - 1))));
    }
    return budgets.stream().mapToInt(budget -> budget).toArray();
  }

  private int configurations(List<AxisValue> contender) {
    return contest.entriesOn(contender, tasks).stream()
        .mapToInt(entry -> entry.candidates().size())
        .max()
        .orElse(0);
  }

  private List<IntervalEstimate> expected(List<AxisValue> contender, int[] budgets) {
    List<String> names = new ArrayList<>(List.of(NAME));
    names.addAll(Contest.names(contender));
    List<double[][]> grids = contest.entriesOn(contender, tasks).stream().map(this::grid).toList();
    return Bootstrap.of(new ExpectedBest(grids, budgets), new SeededDraws(names));
  }

  /** The scores of all configurations by seed. */
  private double[][] grid(Entry entry) {
    Map<Long, Integer> places = new HashMap<>();
    entry.candidates().stream()
        .flatMap(candidate -> candidate.runs().stream())
        .map(Run::seed)
        .distinct()
        .sorted()
        .forEach(seed -> places.put(seed, places.size()));
    TaskScale scale = contest.scale(entry.task());
    double[][] scores = new double[entry.candidates().size()][places.size()];
    for (int i = 0; i < scores.length; i++) {
      Arrays.fill(scores[i], Double.NaN);
      for (Run run : entry.candidates().get(i).runs()) {
        scores[i][places.get(run.seed())] = scale.score(run);
      }
    }
    return scores;
  }

  /** Per budget and contender the probability of being the best, in the mean over tasks. */
  private double[][] best(int[] budgets) {
    double[][] best = new double[budgets.length][field.size()];
    for (List<AxisValue> task : tasks) {
      List<double[]> descending =
          field.stream()
              .map(contender -> descending(contest.entry(contender, task).orElseThrow()))
              .toList();
      for (int i = 0; i < budgets.length; i++) {
        double[] ofTask = BestContender.probabilities(descending, budgets[i]);
        for (int j = 0; j < ofTask.length; j++) {
          best[i][j] += ofTask[j] / tasks.size();
        }
      }
    }
    return best;
  }

  private double[] descending(Entry entry) {
    TaskScale scale = contest.scale(entry.task());
    double[] ascending =
        entry.candidates().stream().mapToDouble(candidate -> -scale.mean(candidate)).toArray();
    Arrays.sort(ascending);
    return Arrays.stream(ascending).map(score -> -score).toArray();
  }

  /** The row of a point. */
  public Row row(BudgetPoint point) {
    return new RowCells(contest.description().study())
        .add(point.contender())
        .add(point.budget())
        .add(contest.metric().name())
        .add(contest.scoreName())
        .add(point.configurations())
        .add(point.expected())
        .add(point.best())
        .row();
  }
}
