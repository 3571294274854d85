package org.sweep.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.schedule.Slots;
import org.sweep.schedule.TimeLeft;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;
import org.sweep.watch.DriverWatch;
import org.sweep.watch.WatchPlugin;

/** A page in the browser that shows a sweep while it runs. */
public final class LivePage implements LiveView {
  private static final String STATE = "/state.json";

  /** A page that was seen within this time is being looked at. */
  private static final long LOOKED_AT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** A page asks once a second. */
  private static final long MILLISECONDS_TO_SEE_THE_END = 1500;

  private final SweepState state;
  private final LiveServer server;
  private final DriverWatch.View view;
  private Runnable forgetSpark = () -> {};
  private volatile long askedNanos = System.nanoTime() - 2 * LOOKED_AT_NANOS;

  private LivePage(SweepState state, LiveAddress address) throws IOException {
    this.state = state;
    Map<String, Supplier<Content>> paths = paths(state);
    paths.put(STATE, this::state);
    this.server = LiveServer.open(address, paths);
    this.view = DriverWatch.viewedBy(state::sampled);
  }

  /**
   * A page that can be looked at until it is closed.
   *
   * @param address where
   * @param study the study's name
   * @param report where its report will be
   * @throws IOException in a sentence if it cannot be served there
   */
  public static LivePage open(LiveAddress address, String study, String report) throws IOException {
    return new LivePage(new SweepState(study, report), address);
  }

  /** What the server answers: the page's files, and {@code state} as JSON. */
  static Map<String, Supplier<Content>> paths(SweepState state) {
    Map<String, Supplier<Content>> paths = new LinkedHashMap<>();
    addFile(paths, "/", "text/html", "live/live.html");
    addFile(paths, "/live.js", "text/javascript", "live/live.js");
    addFile(paths, "/live.css", "text/css", "live/live.css");
    addFile(paths, "/icon.svg", "image/svg+xml", "live/icon.svg");
    addFile(paths, "/report.css", "text/css", "report/html/report.css");
    paths.put(STATE, () -> Content.json(state.view()));
    paths.put("/quarantine.json", () -> Content.json(state.quarantine()));
    return paths;
  }

  private static void addFile(
      Map<String, Supplier<Content>> paths, String path, String type, String resource) {
    Content content = Content.file(type, resource);
    paths.put(path, () -> content);
  }

  private Content state() {
    askedNanos = System.nanoTime();
    return Content.json(state.view());
  }

  /** The page's address, for people. */
  public String url() {
    return server.url();
  }

  @Override
  public String plugins(String others) {
    return WatchPlugin.with(others);
  }

  @Override
  public void begin(int trials, TimeLeft timeLeft, JavaSparkContext spark) {
    SparkEvents events = new SparkEvents(state);
    spark.sc().addSparkListener(events);
    forgetSpark = () -> spark.sc().removeSparkListener(events);
    Slots slots = new Slots(spark);
    state.begin(trials, timeLeft::get, () -> SlotUse.of(spark, slots));
  }

  @Override
  public void ended(Trial trial, TrialResult result) {
    state.ended(trial, result.outcome());
  }

  @Override
  public void writesReport() {
    state.enter(Phase.REPORTING, "");
  }

  @Override
  public void done() {
    state.enter(Phase.DONE, "");
  }

  @Override
  public void stopped(Throwable reason) {
    state.enter(Phase.STOPPED, sentence(reason));
  }

  private static String sentence(Throwable reason) {
    if (reason instanceof InterruptedException) {
      return "It was interrupted.";
    }
    return reason.getMessage() == null ? reason.toString() : reason.getMessage();
  }

  /** Whoever looks sees the end before the page goes. */
  @Override
  public void close() {
    view.close();
    forgetSpark.run();
    try {
      if (System.nanoTime() - askedNanos < LOOKED_AT_NANOS) {
        Thread.sleep(MILLISECONDS_TO_SEE_THE_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
    }
  }
}
