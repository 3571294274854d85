package org.sweep.analysis.contest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sweep.analysis.AxisOrder;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/**
 * The contenders of a study on its tasks. Tasks of which no trial has a value are left out, for
 * there is nothing to compare.
 */
public final class Contest {
  /** Pairs grow with the square of this. */
  public static final int MOST_CONTENDERS = 60;

  private final ResultDescription description;
  private final List<AxisColumn> compareAxes;
  private final List<AxisColumn> taskAxes;
  private final List<Candidate> candidates;
  private final List<List<AxisValue>> contenders;
  private final Map<List<AxisValue>, Map<List<AxisValue>, Entry>> byTask = new LinkedHashMap<>();
  private final Map<List<AxisValue>, TaskScale> rawScales = new LinkedHashMap<>();
  private final Map<List<AxisValue>, TaskScale> scales = new LinkedHashMap<>();

  /**
   * The contest of some configurations.
   *
   * @param description which axes are compared, which vary the problem, and what the metric is
   * @param candidates the configurations with their runs
   */
  public Contest(ResultDescription description, Collection<Candidate> candidates) {
    this.description = description;
    List<String> compare = description.questions().compare();
    this.compareAxes = axes(compare);
    this.taskAxes =
        axes(
            description.questions().problemAxes().stream()
                .filter(axis -> !compare.contains(axis))
                .toList());
    this.candidates = inOrder(candidates);
    Map<List<AxisValue>, List<Candidate>> tasks = withValues();
    tasks.forEach((task, ofTask) -> enter(task, ofTask, tasks.size() > 1));
    this.contenders =
        byTask.values().stream()
            .flatMap(entries -> entries.keySet().stream())
            .distinct()
            .sorted(AxisOrder.ofPoints(compareAxes))
            .toList();
  }

  private List<AxisColumn> axes(List<String> names) {
    return description.axes().stream()
        .filter(axis -> names.contains(axis.column().name()))
        .toList();
  }

  private List<Candidate> inOrder(Collection<Candidate> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparing(Candidate::axes, AxisOrder.ofPoints(description.axes()))
                .thenComparing(Candidate::configurationId))
        .toList();
  }

  private Map<List<AxisValue>, List<Candidate>> withValues() {
    Map<List<AxisValue>, List<Candidate>> tasks = grouped(candidates, taskAxes);
    tasks.values().removeIf(ofTask -> ofTask.stream().noneMatch(Candidate::hasValue));
    return tasks;
  }

  private static Map<List<AxisValue>, List<Candidate>> grouped(
      List<Candidate> candidates, List<AxisColumn> axes) {
    Map<List<AxisValue>, List<Candidate>> groups = new TreeMap<>(AxisOrder.ofPoints(axes));
    for (Candidate candidate : candidates) {
      groups.computeIfAbsent(point(candidate, axes), absent -> new ArrayList<>()).add(candidate);
    }
    return groups;
  }

  private static List<AxisValue> point(Candidate candidate, List<AxisColumn> axes) {
    return axes.stream()
        .map(
            axis ->
                candidate.axes().stream()
                    .filter(cell -> cell.column().equals(axis.column()))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private void enter(List<AxisValue> task, List<Candidate> ofTask, boolean isNormalized) {
    TaskScale raw = TaskScale.raw(sign(), ofTask);
    Map<List<AxisValue>, Entry> entries = new LinkedHashMap<>();
    grouped(ofTask, compareAxes)
        .forEach(
            (contender, own) ->
                entries.put(contender, new Entry(contender, task, own, raw.best(own))));
    byTask.put(task, entries);
    List<Candidate> tuned = entries.values().stream().map(Entry::tuned).toList();
    rawScales.put(task, raw.between(tuned, TaskScale.Kind.RAW));
    scales.put(
        task, raw.between(tuned, isNormalized ? TaskScale.Kind.NORMALIZED : TaskScale.Kind.RAW));
  }

  /** 1 if higher values of the report's metric are better, else -1. */
  public int sign() {
    return metric().better() == Better.HIGHER ? 1 : -1;
  }

  /** The report's metric. */
  public Metric metric() {
    return description.metric(description.table().metric());
  }

  /** What the tables hold. */
  public ResultDescription description() {
    return description;
  }

  /** The axes that are compared, in the order of their columns. */
  public List<AxisColumn> compareAxes() {
    return compareAxes;
  }

  /** The axes that vary the problem and are not compared. */
  public List<AxisColumn> taskAxes() {
    return taskAxes;
  }

  /** The axes over which contenders are tuned. */
  public List<AxisColumn> tuningAxes() {
    return description.axes().stream()
        .filter(axis -> description.questions().isTuned(axis.column().name()))
        .toList();
  }

  /** All configurations, also those on tasks that are left out, in the order of the study. */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** The task of a configuration. */
  public List<AxisValue> task(Candidate candidate) {
    return point(candidate, taskAxes);
  }

  /** The contender that may choose a configuration. */
  public List<AxisValue> contender(Candidate candidate) {
    return point(candidate, compareAxes);
  }

  /** Whether a configuration is the tuned one of its contender on its task, and has a value. */
  public boolean isTuned(Candidate candidate) {
    return candidate.hasValue()
        && entry(contender(candidate), task(candidate))
            .orElseThrow()
            .tuned()
            .configurationId()
            .equals(candidate.configurationId());
  }

  /** All contenders, in the order of the study. */
  public List<List<AxisValue>> contenders() {
    return contenders;
  }

  /** All tasks, in the order of the study. */
  public List<List<AxisValue>> tasks() {
    return List.copyOf(byTask.keySet());
  }

  /** Whether scores are normalized: whether there are several tasks. */
  public boolean isNormalized() {
    return byTask.size() > 1;
  }

  /** A contender on a task; empty if none of its trials there has ended. */
  public Optional<Entry> entry(List<AxisValue> contender, List<AxisValue> task) {
    return Optional.ofNullable(byTask.get(task).get(contender));
  }

  /** All entries of a contender, in the order of the tasks. */
  public List<Entry> entries(List<AxisValue> contender) {
    return entriesOn(contender, tasks());
  }

  /** All entries on a task, in the order of the contenders; none on a task that is left out. */
  public List<Entry> on(List<AxisValue> task) {
    return List.copyOf(byTask.getOrDefault(task, Map.of()).values());
  }

  /** The entries of a contender on those of {@code tasks} where it has one. */
  public List<Entry> entriesOn(List<AxisValue> contender, List<List<AxisValue>> tasks) {
    return tasks.stream().flatMap(task -> entry(contender, task).stream()).toList();
  }

  /** The tasks on which each of {@code some} contenders has a trial that ended. */
  public List<List<AxisValue>> commonTasks(Collection<List<AxisValue>> some) {
    return tasks().stream().filter(task -> byTask.get(task).keySet().containsAll(some)).toList();
  }

  /** The raw values of a task as scores. */
  public TaskScale rawScale(List<AxisValue> task) {
    return rawScales.get(task);
  }

  /** The scores of a task. */
  public TaskScale scale(List<AxisValue> task) {
    return scales.get(task);
  }

  /** What scores are in the tables: {@code value} or {@code normalized}. */
  public String scoreName() {
    return isNormalized() ? "normalized" : "value";
  }

  /** A point's cells as texts that seed its draws. */
  public static List<String> names(List<AxisValue> point) {
    return point.stream().map(cell -> cell.column().name() + "=" + cell.value()).toList();
  }

  /** The sign that turns scores into what tables show. */
  public int shownSign() {
    return isNormalized() ? 1 : sign();
  }

  /** The contenders that are compared with each other: of many the best. */
  public List<List<AxisValue>> field() {
    return best(MOST_CONTENDERS);
  }

  /**
   * At most so many contenders, those with the best mean score over the tasks that they have, in
   * the order of the study.
   */
  public List<List<AxisValue>> best(int most) {
    Set<List<AxisValue>> best =
        contenders.stream()
            .sorted(Comparator.comparingDouble(this::meanScore).reversed())
            .limit(most)
            .collect(Collectors.toSet());
    return contenders.stream().filter(best::contains).toList();
  }

  private double meanScore(List<AxisValue> contender) {
    return entries(contender).stream()
        .mapToDouble(entry -> scale(entry.task()).mean(entry.tuned()))
        .average()
        .orElseThrow();
  }
}
