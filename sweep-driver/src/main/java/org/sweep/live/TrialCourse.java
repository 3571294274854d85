package org.sweep.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sweep.watch.TrialSample;

/**
 * One running trial as the samples tell: its latest step and losses, how fast it is, and points of
 * its losses so far, evenly spaced in time and never more than a page can draw.
 */
final class TrialCourse {
  /** Samples of some seconds, for a rate that follows and does not flicker. */
  private static final int SAMPLES_OF_RATE = 10;

  private static final int MOST_POINTS = 96;

  private final Deque<Moment> recent = new ArrayDeque<>();
  private final List<TrialSample> points = new ArrayList<>();
  private long samples;
  private long stride = 1;
  private TrialSample latest;

  private record Moment(double seconds, long step) {}

  /** The course of a trial from its first sample on, at a time of its executor. */
  TrialCourse(TrialSample first, double seconds) {
    latest = first;
    add(first, seconds);
  }

  /** The next sample. */
  void add(TrialSample sample, double seconds) {
    latest = sample;
    recent.addLast(new Moment(seconds, sample.step()));
    if (recent.size() > SAMPLES_OF_RATE) {
      recent.removeFirst();
    }
    if (samples % stride == 0) {
      points.add(sample);
    }
    samples++;
    if (points.size() == MOST_POINTS) {
      thin();
    }
  }

  /** Keeps every second point. */
  private void thin() {
    for (int kept = 0; kept < MOST_POINTS / 2; kept++) {
      points.set(kept, points.get(2 * kept));
    }
    points.subList(MOST_POINTS / 2, MOST_POINTS).clear();
    stride *= 2;
  }

  /** The task that runs it. */
  long task() {
    return latest.task();
  }

  /** Whether {@code sample} is of this trial in this task. */
  boolean isOf(TrialSample sample) {
    return latest.task() == sample.task() && latest.trial().equals(sample.trial());
  }

  /** What the page shows. */
  StateView.Running view(String executor) {
    List<StateView.Loss> losses = new ArrayList<>();
    for (int player = 0; player < latest.losses().size(); player++) {
      losses.add(loss(player));
    }
    String key = latest.task() + " " + latest.trial();
    StateView.Steps steps = new StateView.Steps(latest.step(), latest.steps(), stepsPerSecond());
    return new StateView.Running(key, latest.label(), executor, steps, losses);
  }

  private StateView.Loss loss(int player) {
    List<StateView.Point> line = new ArrayList<>();
    points.forEach(point -> line.add(point(point, player)));
    if (!points.get(points.size() - 1).equals(latest)) {
      line.add(point(latest, player));
    }
    TrialSample.Loss loss = latest.losses().get(player);
    return new StateView.Loss(loss.name(), StateView.finite(loss.value()), line);
  }

  private static StateView.Point point(TrialSample sample, int player) {
    return new StateView.Point(
        sample.step(), StateView.finite(sample.losses().get(player).value()));
  }

  private Double stepsPerSecond() {
    Moment from = recent.getFirst();
    Moment to = recent.getLast();
    double seconds = to.seconds() - from.seconds();
    return seconds > 0 ? (to.step() - from.step()) / seconds : null;
  }
}
