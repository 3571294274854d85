package org.sweep.jobs;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.sweep.schedule.TimeLeft;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** A bar with outcomes so far and the time left; failures get a line of their own at the end. */
final class ProgressOnTerminal implements RunProgress {
  private static final int REFRESH_MILLISECONDS = 200;

  private final PrintWriter out;
  private final ProgressBar bar;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final StringBuilder failures = new StringBuilder();

  ProgressOnTerminal(PrintWriter out, String study, int trials, TimeLeft timeLeft) {
    this.out = out;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(study)
            .setInitialMax(trials)
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUnit(" trials", 1)
            .setEtaFunction(state -> timeLeft.get())
            .build();
  }

  @Override
  public void ended(Trial trial, TrialResult result) {
    outcomes.merge(result.outcome().word(), 1, Integer::sum);
    if (result.outcome().isFailure()) {
      failures.append(ProgressLines.line(trial, result)).append(System.lineSeparator());
    }
    bar.step();
    bar.setExtraMessage(
        outcomes.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", " ", "")));
  }

  @Override
  public void close() {
    bar.close();
    out.print(failures);
    out.flush();
  }
}
