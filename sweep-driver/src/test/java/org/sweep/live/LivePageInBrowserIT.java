package org.sweep.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.live.Fabricated.executor;
import static org.sweep.live.Fabricated.trial;
import static org.sweep.report.Browser.count;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.report.Browser;
import org.sweep.report.Browser.Page;
import org.sweep.schedule.TinyTrials;
import org.sweep.trial.Outcome;

/** A browser follows a sweep that is made up: something happens each time that the page asks. */
class LivePageInBrowserIT {
  private static final String HOSTILE =
      "</script><script>document.title='broken'</script><img src=x onerror=\"document.title='x'\">";

  // A browser's last process may still write when the test ends.
  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder;

  private final SweepState state = new SweepState("made-up", "results/made-up/report.html");
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger loaded = new AtomicInteger();

  private Page open(Runnable event) throws Exception {
    Map<String, Supplier<Content>> paths = LivePage.paths(state);
    Supplier<Content> page = paths.get("/");
    Supplier<Content> json = paths.get("/state.json");
    paths.put(
        "/",
        () -> {
          loaded.incrementAndGet();
          return page.get();
        });
    paths.put(
        "/state.json",
        () -> {
          asked.incrementAndGet();
          event.run();
          return json.get();
        });
    try (LiveServer server = LiveServer.open(new LiveAddress("", 0), paths)) {
      return new Browser(folder).open(URI.create(server.url()));
    }
  }

  @Test
  void followsTheSweepWithoutBeingLoadedAgain() throws Exception {
    state.begin(40, () -> Optional.of(Duration.ofSeconds(200)), () -> new SlotUse(2, 2));
    state.taskBegan(1);
    state.taskBegan(2);
    Page page = open(this::goOn);

    assertThat(asked.get()).isGreaterThan(10);
    assertThat(loaded).hasValue(1);
    assertThat(page.console()).isEmpty();
    int steps = 10 * asked.get();
    assertThat(page.section("running"))
        .contains("sga, learning_rate 0.1, seed 1", "adam, seed 2", "on executor 1")
        .contains("step " + steps + " of 1,000", "width: " + steps / 10 + "%")
        .contains("loss_x from 0.5 to " + Double.toString(5.0 / steps).substring(0, 5));
    assertThat(page.dom())
        .contains("About 3 min 20 s left.", "<span id=\"busy\">2</span>", "aria-valuemax=\"40\"");
    assertThat(count("<path class=\"loss player-\\d\" d=\"M0\\.0 [^\"]*L240\\.0 ", page.dom()))
        .as("one line for adam, two for sga")
        .isEqualTo(3);
  }

  private void goOn() {
    int time = asked.get();
    state.ended(TinyTrials.trial("sgd", time), new Outcome.Completed());
    state.sampled(
        executor(
            "1",
            time,
            20L * time,
            trial(1, "sga, learning_rate 0.1, seed 1", 10L * time, 0.5 / time, -0.5 / time),
            trial(2, "adam, seed 2", 10L * time, 5)));
  }

  @Test
  void showsHostileTextsAsTexts() throws Exception {
    state.begin(4, Optional::empty, () -> new SlotUse(1, 2));
    state.taskBegan(1);
    state.sampled(executor(HOSTILE, 1, 1, trial(1, HOSTILE, 5, 0.5)));
    state.ended(
        TinyTrials.trial(HOSTILE, 1), new Outcome.Failed(HOSTILE, "Error: " + HOSTILE + "\n\tat"));
    Page page = open(() -> {});

    String escaped = "&lt;img src=x onerror=\"document.title='x'\"&gt;";
    assertThat(count(Pattern.quote(escaped), page.section("running")))
        .as("label and executor")
        .isEqualTo(2);
    assertThat(count(Pattern.quote(escaped), page.section("quarantine")))
        .as("label, reason and error")
        .isEqualTo(3);
    assertThat(page.dom()).doesNotContain("<img", "<title>broken", "<title>x");
    assertThat(page.console()).isEmpty();
  }

  @Test
  void asksNoMoreWhenTheSweepIsDone() throws Exception {
    state.begin(3, Optional::empty, () -> new SlotUse(2, 2));
    Page page =
        open(
            () -> {
              state.ended(TinyTrials.trial("sgd", asked.get()), new Outcome.Completed());
              if (asked.get() == 3) {
                state.enter(Phase.DONE, "");
              }
            });

    assertThat(asked).hasValue(3);
    assertThat(page.dom())
        .contains("<title>done · made-up</title>", "All 3 trials have ended.")
        .contains("The report is <code>results/made-up/report.html</code>");
    assertThat(page.console()).isEmpty();
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    state.begin(3, Optional::empty, () -> new SlotUse(2, 2));
    Page page =
        open(
            () -> {
              if (asked.get() > 2) {
                throw new IllegalStateException("the server is out of order");
              }
              state.ended(TinyTrials.trial("sgd", asked.get()), new Outcome.Completed());
            });

    assertThat(page.dom())
        .contains("No connection to the sweep since ", "<span id=\"ended\">2</span>");
  }

  @Test
  void saysWhyTheSweepStopped() throws Exception {
    state.begin(3, Optional::empty, () -> new SlotUse(2, 2));
    state.enter(Phase.STOPPED, "No space left on device");
    Page page = open(() -> {});

    assertThat(page.dom()).contains("Sweep has stopped", ">No space left on device<");
    assertThat(List.of(asked.get(), loaded.get())).containsExactly(1, 1);
  }
}
