package org.sweep.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.SharedSpark;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.run.Workplace;
import org.sweep.schedule.Progress;
import org.sweep.schedule.RunTrials;
import org.sweep.schedule.TimeLeft;
import org.sweep.schedule.TinyTrials;
import org.sweep.schedule.Work;
import org.sweep.store.ResultStore;
import org.sweep.trial.Trial;

/** A page of trials that really run, on an embedded Spark with two slots. */
class LivePageTest {
  @TempDir private Path folder;
  private final JavaSparkContext spark =
      JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());

  @Test
  void tellsWhatCameOfTheTrials() throws Exception {
    List<Trial> trials = new ArrayList<>(TinyTrials.of(20));
    trials.add(TinyTrials.unreadable(folder.resolve("absent"), 1));
    try (LivePage page = LivePage.open(new LiveAddress("", 0), "tiny", "tiny/report.html")) {
      assertThat(get(page, "state.json").at("/phase").asText()).isEqualTo("starting");
      TimeLeft timeLeft = new TimeLeft(trials, trial -> 1);
      page.begin(trials.size(), timeLeft, spark);
      assertThat(get(page, "state.json").at("/slots/all").asInt()).isEqualTo(2);
      run(trials, Progress.all(timeLeft, page));
      assertThat(get(page, "state.json").at("/time/left").asText()).isEqualTo("0 s");
      page.writesReport();
      page.done();

      JsonNode state = get(page, "state.json");
      assertThat(state.at("/trials/ended").asInt()).isEqualTo(21);
      assertThat(state.at("/trials/outcomes").toString())
          .isEqualTo(
              "[{\"word\":\"completed\",\"count\":20},{\"word\":\"diverged\",\"count\":0},"
                  + "{\"word\":\"failed\",\"count\":1}]");
      assertThat(state.at("/phase").asText()).isEqualTo("done");
      assertThat(state.at("/report").asText()).isEqualTo("tiny/report.html");
      JsonNode failed = get(page, "quarantine.json").at("/trials/0");
      assertThat(failed.at("/label").asText()).isEqualTo("sgd, seed 1");
      assertThat(failed.at("/reason").asText()).contains("MissingData", "absent");
      assertThat(failed.at("/error").asText()).contains("\tat org.sweep.run.TrialRunner.run");
    }
  }

  private static JsonNode get(LivePage page, String path) throws IOException {
    return new ObjectMapper().readTree(URI.create(page.url() + path).toURL());
  }

  private void run(List<Trial> trials, Progress progress) throws Exception {
    Storage storage = Storage.with(Map.of());
    String results = folder.resolve("results").toString();
    ResultStore store = new ResultStore(storage, new ResultLayout(results), TinyTrials.COLUMNS);
    store.prepare();
    Workplace workplace =
        new Workplace(results, Map.of(), TinyTrials.COLUMNS, Duration.ZERO, Duration.ZERO);
    new RunTrials(spark, workplace, store, progress).execute(trials, trial -> new Work(0.001, 23));
  }
}
