package org.sweep.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.sweep.problem.ProblemOutline;
import org.sweep.prune.PruningRule;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;
import org.sweep.store.Bound;
import org.sweep.store.SuccessRule;
import org.sweep.study.grid.Axis;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.section.GridDraft;
import org.sweep.study.section.GridReader;
import org.sweep.study.section.ProblemDraft;
import org.sweep.study.section.ProblemReader;
import org.sweep.study.section.Vocabulary;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.value.Placed;
import org.sweep.study.value.ValuesReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Sequence;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.ParameterAveraging;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;

/** Reads the top-level keys of a study, each by its own reader, and goes on after mistakes. */
final class StudySections {
  private static final List<String> KEYS =
      List.of(
          "study",
          "description",
          "problem",
          "grid",
          "sample",
          "seeds",
          "record",
          "stop",
          "prune",
          SuccessReader.SUCCESS,
          RefineReader.REFINE,
          "checkpoint",
          "time-limit",
          "resources",
          "backend",
          ExecutionReader.EXECUTION,
          "report",
          "provenance");
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";
  private static final String NAME_LAW =
      "study must be at most 64 of a-z, 0-9 and -, and not begin with -";

  private static final Parameter STUDY = Parameter.requiredText("study", "names the output");
  private static final Parameter DESCRIPTION =
      Parameter.optionalText("description", "a text for readers");
  private static final Parameter SEED_COUNT =
      new Parameter("seeds", new Kind.Whole(1, 1_000_000), Optional.empty(), "1, 2, ..., seeds");
  private static final Parameter SEED =
      Parameter.whole("each of seeds", 0, 1, "the only source of a trial's randomness");
  static final String EVERY = "every";
  static final String NETWORK = "network";
  private static final Declaration RECORD =
      Declaration.of(
          "record",
          "what is kept of a trial",
          Parameter.whole(EVERY, 1, 1, "steps from one row to the next"),
          new Parameter(
              NETWORK,
              new Kind.Flag(),
              Optional.of(false),
              "whether the trained network becomes an artifact"));
  private static final Declaration CHECKPOINT =
      Declaration.of(
          "checkpoint",
          "when a long trial keeps its state",
          Parameter.real(
              "every-seconds", Range.atLeast(0), 300, "training from one to the next; 0: none"));
  private static final Declaration TIME_LIMIT =
      Declaration.of(
          "time-limit",
          "how long a trial may take",
          Parameter.real("seconds", Range.atLeast(0), 0, "over all its attempts; 0: any time"));
  private static final String GPUS = "gpus";
  private static final Declaration RESOURCES =
      Declaration.of(
          "resources",
          "what a trial needs of an executor",
          Parameter.real(GPUS, Range.atLeast(0), 0, "GPUs of a trial, or a share of one"));
  private static final Parameter BACKEND =
      Parameter.choice("backend", BackendChoice.words(), "where the numbers live");
  private static final double NANOSECONDS = 1e9;

  private final Vocabulary vocabulary;
  private final Mapping root;
  private final Mistakes mistakes;
  private final ParameterReader parameters;

  StudySections(Vocabulary vocabulary, Mapping root, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.root = root;
    this.mistakes = mistakes;
    this.parameters = new ParameterReader(mistakes);
  }

  /**
   * The study.
   *
   * @throws InvalidStudy if there is any mistake
   */
  StudySpec spec() throws InvalidStudy {
    checkKeys();
    Optional<String> name = name();
    Optional<String> description = text(DESCRIPTION);
    Optional<ProblemDraft> problem =
        required("problem").flatMap(new ProblemReader(vocabulary, mistakes)::read);
    List<Long> seeds = seeds();
    GridDraft grid =
        new GridReader(vocabulary, problem, mistakes)
            .read(gridOrSample(), root.get("sample"), Math.max(1, seeds.size()));
    Optional<Values> recording = values(RECORD);
    List<Metric> metrics = grid.outlines().metrics();
    Optional<StopRule> stop = mapping("stop").flatMap(new StopReader(metrics, mistakes)::read);
    Optional<Node> prune = root.get("prune").filter(node -> !node.isAbsent());
    Optional<PruningRule> pruning =
        prune.flatMap(new PruneReader(metrics, longest(grid), mistakes)::read);
    Optional<Values> checkpoint = values(CHECKPOINT);
    Optional<Values> timeLimit = values(TIME_LIMIT);
    Optional<GpuAmount> gpus = values(RESOURCES).flatMap(this::gpus);
    Optional<BackendChoice> backend = backend();
    Optional<ParameterAveraging> averaging = averaging(grid);
    Optional<Aims> aims = mapping("report").flatMap(report -> aims(report, grid));
    mistakes.refuseIfAny();
    return new StudySpec(
        name.orElseThrow(),
        description.orElse(""),
        grid.grid().orElseThrow(),
        seeds,
        recording(recording.orElseThrow()),
        stop.orElseThrow(),
        pruning,
        seconds(checkpoint.orElseThrow().real("every-seconds")),
        seconds(timeLimit.orElseThrow().real("seconds")),
        gpus.orElseThrow(),
        backend.orElseThrow(),
        averaging.orElseThrow(),
        aims.orElseThrow(),
        grid.outlines());
  }

  private Optional<Aims> aims(Mapping section, GridDraft grid) {
    List<Metric> metrics = grid.outlines().metrics();
    ReportReader reader = new ReportReader(grid.axes(), metrics, mistakes);
    Optional<Report> report = reader.read(section);
    Optional<Bound> target = reader.target(section);
    List<Axis> compare = reader.compare(section);
    Optional<SuccessRule> success =
        root.get(SuccessReader.SUCCESS)
            .filter(node -> !node.isAbsent())
            .flatMap(new SuccessReader(metrics, mistakes)::read);
    Optional<Node> refine = root.get(RefineReader.REFINE).filter(node -> !node.isAbsent());
    refine.ifPresent(this::checkCompany);
    Optional<Refinement> refinement = refine.flatMap(new RefineReader(grid.axes(), mistakes)::read);
    return report.map(shown -> new Aims(shown, compare, target, success, refinement));
  }

  /** What is refined must not depend on what others did, nor on chance. */
  private void checkCompany(Node refine) {
    for (String key : List.of("prune", "sample")) {
      if (root.get(key).filter(node -> !node.isAbsent()).isPresent()) {
        mistakes.add(Mistake.of(refine.place(), "refine must not be given together with " + key));
      }
    }
  }

  /** All workers of a trial go on together, so that none can be compared or stopped on its own. */
  private Optional<ParameterAveraging> averaging(GridDraft grid) {
    ExecutionReader reader = new ExecutionReader(mistakes);
    Optional<ParameterAveraging> read = mapping(ExecutionReader.EXECUTION).flatMap(reader::read);
    if (read.isEmpty() || read.get().isNone()) {
      return read;
    }
    Place place =
        root.get(ExecutionReader.EXECUTION).get().place().below(ExecutionReader.AVERAGING);
    grid.grid().ifPresent(known -> reader.check(place, known));
    boolean hasPlateau =
        mapping("stop").flatMap(stop -> stop.get("plateau")).filter(n -> !n.isAbsent()).isPresent();
    if (hasPlateau || root.get("prune").filter(node -> !node.isAbsent()).isPresent()) {
      mistakes.add(
          Mistake.of(
              place,
              ExecutionReader.AVERAGING
                  + " must not be given together with prune or stop.plateau"));
    }
    return read;
  }

  private Optional<GpuAmount> gpus(Values resources) {
    double amount = resources.real(GPUS);
    if (GpuAmount.isAllowed(amount)) {
      return Optional.of(new GpuAmount(amount));
    }
    Node given = mapping(RESOURCES.name()).flatMap(node -> node.get(GPUS)).orElseThrow();
    mistakes.add(Mistake.of(given.place(), GPUS + " " + GpuAmount.LAW, given.shown()));
    return Optional.empty();
  }

  private Optional<BackendChoice> backend() {
    Optional<Node> node = root.get(BACKEND.name()).filter(given -> !given.isAbsent());
    return node.isEmpty()
        ? Optional.of(BackendChoice.AUTO)
        : parameters.read(BACKEND, node.get()).map(word -> BackendChoice.of((String) word));
  }

  private static long longest(GridDraft grid) {
    return grid.outlines().byProblem().values().stream()
        .mapToLong(ProblemOutline::steps)
        .max()
        .orElse(Long.MAX_VALUE);
  }

  private static Recording recording(Values values) {
    return new Recording(
        values.whole(EVERY),
        values.flag(NETWORK) ? Recording.Network.STORED : Recording.Network.DROPPED);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * NANOSECONDS));
  }

  private void checkKeys() {
    for (Mapping.Entry entry : root.entries()) {
      if (!KEYS.contains(entry.key())) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), KEYS));
      }
    }
  }

  /** The grid, without which there must be a sample. */
  private Optional<Node> gridOrSample() {
    return root.get("sample").isPresent() ? root.get("grid") : required("grid");
  }

  private Optional<Node> required(String key) {
    Optional<Node> node = root.get(key);
    if (node.isEmpty()) {
      mistakes.add(Mistake.of(root.place().atLine(0), key + " must be given"));
    }
    return node;
  }

  private Optional<String> name() {
    required(STUDY.name());
    Optional<String> name = text(STUDY);
    if (name.isPresent() && !name.get().matches(NAME)) {
      mistakes.add(Mistake.of(root.get(STUDY.name()).get().place(), NAME_LAW, name.get()));
    }
    return name;
  }

  private Optional<String> text(Parameter parameter) {
    return root.get(parameter.name())
        .flatMap(node -> parameters.read(parameter, node))
        .map(String.class::cast);
  }

  /** A list of seeds, or a number n for the seeds 1, 2, ..., n; absent, the seed 1. */
  private List<Long> seeds() {
    Optional<Node> node = root.get("seeds");
    if (node.isPresent() && node.get() instanceof Sequence list) {
      return new ValuesReader(mistakes)
          .read("seeds", list, element -> parameters.read(SEED, element)).stream()
              .map(Placed::value)
              .map(Long.class::cast)
              .toList();
    }
    Optional<Object> count =
        node.isPresent() ? parameters.read(SEED_COUNT, node.get()) : Optional.of(1L);
    return count.map(n -> LongStream.rangeClosed(1, (Long) n).boxed().toList()).orElse(List.of());
  }

  private Optional<Values> values(Declaration section) {
    return mapping(section.name())
        .flatMap(node -> parameters.readAll(section, node))
        .map(given -> Values.of(section, given));
  }

  private Optional<Mapping> mapping(String key) {
    Optional<Node> node = root.get(key).filter(present -> !present.isAbsent());
    if (node.isEmpty()) {
      return Optional.of(new Mapping(List.of(), root.place().below(key)));
    }
    if (node.get() instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    mistakes.add(Mistake.of(node.get().place(), key + " must be a mapping", node.get().shown()));
    return Optional.empty();
  }
}
