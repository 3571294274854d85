package org.sweep.schema;

import java.util.ArrayList;
import java.util.List;

/** The columns of {@code steps} and {@code trials}, in order. */
public final class Tables {
  /** Name of the study. */
  public static final Column STUDY = Column.text("study");

  /** Content hash of configuration and seed. */
  public static final Column TRIAL_ID = Column.text("trial_id");

  /** Content hash of the configuration: its trials form a group. */
  public static final Column CONFIGURATION_ID = Column.text("configuration_id");

  /** The trial's seed. */
  public static final Column SEED = Column.whole("seed");

  /** Updates made before the row; 0 is before the first. */
  public static final Column STEP = Column.whole("step");

  /** The word of the trial's outcome. */
  public static final Column OUTCOME = Column.text("outcome");

  /** One sentence; empty for completed trials. */
  public static final Column REASON = Column.text("reason");

  /** Updates that the trial made. */
  public static final Column STEPS = Column.whole("steps");

  /** Wall time of the trial in seconds. */
  public static final Column SECONDS = Column.real("seconds");

  /** Updates per second of wall time. */
  public static final Column STEPS_PER_SECOND = Column.real("steps_per_second");

  /** How many attempts the trial took. */
  public static final Column ATTEMPTS = Column.whole("attempts");

  /** Host name of the executor. */
  public static final Column HOST = Column.text("host");

  /** {@code cpu}, or the address of the GPU that Spark assigned. */
  public static final Column DEVICE = Column.text("device");

  /** The linear algebra backend and its library. */
  public static final Column BACKEND = Column.text("backend");

  /** Version and commit of Sweep that made the rows. */
  public static final Column CODE_VERSION = Column.text("code_version");

  /** Error text with stack trace of a failed trial; null otherwise. */
  public static final Column ERROR = Column.text("error");

  /** Eigenvalues of the field's Jacobian at the equilibrium, such as {@code 1 + 20i, 1 - 20i}. */
  public static final Column JACOBIAN_EIGENVALUES = Column.text("jacobian_eigenvalues");

  /** The learning rate below which simultaneous gradient steps contract near the equilibrium. */
  public static final Column STEP_SIZE_BOUND = Column.real("step_size_bound");

  /** Spectral radius of the method's update map at the equilibrium. */
  public static final Column SPECTRAL_RADIUS = Column.real("spectral_radius");

  /** {@code stable}, {@code unstable}, or {@code marginal} for a spectral radius of one. */
  public static final Column STABILITY = Column.text("stability");

  private Tables() {}

  /** What every table begins with: study, ids, axes, seed. */
  public static List<Column> keys(List<Column> axes) {
    List<Column> columns = new ArrayList<>(List.of(STUDY, TRIAL_ID, CONFIGURATION_ID));
    columns.addAll(axes);
    columns.add(SEED);
    return columns;
  }

  /** One row per trial and recorded step. It holds no clock: equal studies give equal rows. */
  public static List<Column> steps(List<Column> axes, List<Metric> metrics) {
    List<Column> columns = keys(axes);
    columns.add(STEP);
    metrics.forEach(metric -> columns.add(metric.column()));
    return columns;
  }

  /** One row per trial of a study without facts. */
  public static List<Column> trials(List<Column> axes, List<Metric> metrics) {
    return trials(axes, metrics, List.of());
  }

  /** One row per trial; facts are what is known of a trial beside its metrics. */
  public static List<Column> trials(List<Column> axes, List<Metric> metrics, List<Column> facts) {
    List<Column> columns = keys(axes);
    columns.addAll(List.of(OUTCOME, REASON, STEPS));
    for (Metric metric : metrics) {
      columns.add(metric.finalColumn());
      columns.add(metric.bestColumn());
    }
    columns.addAll(facts);
    columns.addAll(List.of(SECONDS, STEPS_PER_SECOND, ATTEMPTS));
    columns.addAll(List.of(HOST, DEVICE, BACKEND, CODE_VERSION, ERROR));
    return columns;
  }
}
