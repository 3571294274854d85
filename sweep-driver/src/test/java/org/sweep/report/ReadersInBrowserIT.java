package org.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.point;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.SharedSpark;
import org.sweep.report.WriteReport.Figures;
import org.sweep.store.ResultDescription;
import org.sweep.trial.Outcome;

/** What readers do with a report: sort, save, zoom, read it on a phone, and read of odd studies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersInBrowserIT {
  // A browser's last process may still write when the test ends.
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path root;

  private static BrowserSession browser;

  @BeforeAll
  static void start() throws Exception {
    browser = new BrowserSession(root);
    FabricatedStudy study = new FabricatedStudy(root.resolve("digits"));
    study.write(45);
    report(study.results(), Figures.AS_FILES_TOO);
  }

  @AfterAll
  static void end() throws Exception {
    browser.close();
  }

  @Test
  void sortsATableByNumbersWithWhatIsMissingAtTheEnd() throws Exception {
    open("digits");
    String table = "document.querySelector('#results table')";
    String names =
        "[..." + table + ".tBodies[0].rows].map(row => row.cells[0].textContent).join(' ')";
    String press = table + ".querySelectorAll('thead .sort')[1].click()";
    String state = table + ".querySelectorAll('thead [scope=col]')[1].getAttribute('aria-sort')";
    String original = "sgd momentum rmsprop adam amsgrad";
    assertThat(browser.evaluate(names).asText()).isEqualTo(original);
    browser.evaluate(press);
    assertThat(browser.evaluate(names).asText()).isEqualTo(original);
    assertThat(browser.evaluate(state).asText()).isEqualTo("ascending");
    browser.evaluate(press);
    assertThat(browser.evaluate(names).asText()).isEqualTo("momentum sgd rmsprop adam amsgrad");
    assertThat(browser.evaluate(state).asText()).isEqualTo("descending");
    browser.evaluate(press);
    assertThat(browser.evaluate(names).asText()).isEqualTo(original);
    assertThat(browser.evaluate(state).isNull()).isTrue();
  }

  @Test
  void savesAChartAsSvgPngAndNumbers() throws Exception {
    open("digits");
    browser.evaluate(
        "window.saved = []; URL.createObjectURL = (blob) => { saved.push(blob); return '#'; }");
    String button = "document.querySelectorAll('.tools')[0].children";
    browser.evaluate(button + "[0].click()");
    browser.await("saved.length === 1");
    assertThat(browser.evaluate("saved[0].text()").asText())
        .startsWith("<svg")
        .contains("mark-line", "#ffffff")
        .doesNotContain("var(");
    browser.evaluate(button + "[1].click()");
    browser.await("saved.length === 2");
    String bitmap = "createImageBitmap(saved[1]).then(image => image.width + ' ' + saved[1].type)";
    assertThat(browser.evaluate(bitmap).asText()).matches("\\d{3,} image/png");
    browser.evaluate(button + "[2].click()");
    browser.await("saved.length === 3");
    assertThat(browser.evaluate("saved[2].text()").asText().lines())
        .hasSizeGreaterThan(300)
        .first()
        .asString()
        .contains("step", "mean", "min", "max");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void scalesPanelsOfAFigureTogether() throws Exception {
    open("digits");
    browser.awaitCharts();
    String ticks =
        "[...document.querySelectorAll('#charts .panels')[1].querySelectorAll('.plot')]"
            + ".map(plot => plot.chart.view.scale('y').type).join(' ')";
    String log = "document.querySelectorAll('#charts .panels')[1].querySelector('[aria-pressed]')";
    assertThat(browser.evaluate(ticks).asText()).isEqualTo("linear linear linear linear linear");
    browser.evaluate(log + ".click()");
    browser.await(ticks + " === 'log log log log log'");
    assertThat(browser.evaluate(log + ".getAttribute('aria-pressed')").asText()).isEqualTo("true");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void zoomsWithAKeyAndTheWheelAndScrollsWithoutTheKey() throws Exception {
    open("digits");
    browser.awaitCharts();
    String span =
        "(() => { const [low, high] = document.querySelector('.plot').chart.view"
            + ".scale('x').domain(); return high - low; })()";
    String wheel =
        "(key) => { const svg = document.querySelector('.plot svg');"
            + "const box = svg.getBoundingClientRect();"
            + "document.elementFromPoint(box.x + box.width / 2, box.y + 80).dispatchEvent("
            + "new WheelEvent('wheel', {deltaY: -300, ctrlKey: key, bubbles: true,"
            + "cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + 80})); }";
    browser.evaluate("document.querySelector('.plot').scrollIntoView({behavior: 'instant'})");
    double whole = browser.evaluate(span).asDouble();
    browser.evaluate("(" + wheel + ")(false)");
    browser.evaluate("document.querySelector('.plot').chart.runAsync().then(() => 0)");
    assertThat(browser.evaluate(span).asDouble()).isEqualTo(whole);
    browser.evaluate("(" + wheel + ")(true)");
    browser.await(span + " < " + whole);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void fitsAPhoneInBothThemes() throws Exception {
    for (String theme : List.of("light", "dark")) {
      browser.look(390, theme);
      open("digits");
      browser.awaitCharts();
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as(theme)
          .isLessThanOrEqualTo(390);
      assertThat(browser.complaints()).isEmpty();
    }
    browser.look(1400, "light");
  }

  @Test
  void drawsEveryFigureAsAPicture() throws Exception {
    for (String name : List.of("1-training-loss", "2-test-loss", "3-test-accuracy")) {
      Path svg = root.resolve("digits/figures/curves-" + name + ".svg");
      assertThat(svg).content().contains("mark-line", "mark-area").doesNotContain("var(");
      assertThat(root.resolve("digits/figures/curves-" + name + ".png")).isNotEmptyFile();
    }
  }

  @Test
  void saysThatNoTrialHasEndedAndDrawsNothing() throws Exception {
    FabricatedStudy study = new FabricatedStudy(root.resolve("empty"));
    study.write(0);
    report(study.results());
    assertThat(read("empty"))
        .contains("No trial has ended yet; 45 trials are planned.")
        .contains("There are no values to draw yet.")
        .doesNotContain("NaN");
    assertThat(browser.evaluate("document.querySelectorAll('.plot').length").asInt()).isZero();
    assertThat(root.resolve("empty/figures")).doesNotExist();
  }

  @Test
  void saysThatEveryTrialDiverged() throws Exception {
    FabricatedResults results = FabricatedResults.classifier(root.resolve("diverged"));
    results.describe(results.description(2));
    results.diverged(point("sgd", 0.5), 1);
    results.diverged(point("sgd", 0.5), 2);
    report(results);
    assertThat(read("diverged"))
        .contains("All 2 trials diverged. No trial completed with a value of test_accuracy");
    String curves = "document.querySelectorAll('#charts .plot').length";
    String lines = "document.querySelectorAll('#charts .plot .mark-line path').length";
    assertThat(browser.evaluate(curves).asInt())
        .isPositive()
        .isEqualTo(browser.evaluate(lines).asInt());
  }

  @Test
  void saysHowMuchOfAStudyIsThere() throws Exception {
    FabricatedStudy study = new FabricatedStudy(root.resolve("half"));
    study.write(20);
    report(study.results());
    assertThat(read("half"))
        .contains("20 of 45 planned trials ended so far")
        .contains("25 of the 45 planned trials are not in the tables yet.");
  }

  @Test
  void reportsOnASingleTrial() throws Exception {
    FabricatedResults results = FabricatedResults.classifier(root.resolve("single"));
    results.describe(results.description(1));
    results.trial(
        point("sgd", 0.5),
        1,
        new Outcome.Completed(),
        List.of(Step.of(0, 2.3, 2.4, 0.1), Step.of(9, 0.5, 0.6, 0.4)));
    report(results);
    assertThat(read("single"))
        .contains("The only trial completed.", "over 1 seed")
        .doesNotContain("NaN");
  }

  @Test
  void runsAndLoadsNothingThatATextContains() throws Exception {
    String hostile =
        "</script><script>document.title='broken';alert(1)</script><img src=x onerror=alert(2)>"
            + "\"'{{study}}';datum.x\u2028";
    FabricatedResults results =
        new FabricatedResults(root.resolve("hostile"), hostile, FabricatedResults.METRICS);
    ResultDescription plain = results.description(2);
    results.describe(
        new ResultDescription(
            hostile,
            plain.axes(),
            plain.metrics(),
            plain.table(),
            plain.questions(),
            3,
            new TreeMap<>(Map.of(hostile, hostile))));
    List<Step> steps = List.of(Step.of(0, 2.3, 2.4, 0.1), Step.of(9, 0.5, 0.6, 0.4));
    results.trial(point(hostile, 0.5), 1, new Outcome.Completed(), steps);
    results.trial(point(hostile, 0.5), 2, new Outcome.Failed(hostile, hostile), List.of());
    report(results, Figures.AS_FILES_TOO);
    read("hostile");
    assertThat(browser.evaluate("document.title").asText())
        .startsWith(hostile.replace("\u2028", ""))
        .endsWith(" · Sweep report");
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    try (var files = Files.list(root.resolve("hostile/figures"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("[a-z]+-[0-9]+(-[a-z0-9-]+)?\\.(svg|png)"));
    }
    assertThat(root.resolve("hostile/figures/curves-1-training-loss.svg"))
        .content()
        .doesNotContain("<script", "<img")
        .contains("&lt;/script&gt;");
  }

  private static void report(FabricatedResults results) throws Exception {
    report(results, Figures.ON_THE_PAGE);
  }

  private static void report(FabricatedResults results, Figures figures) throws Exception {
    new WriteReport(SharedSpark.session(), results.storage(), results.layout(), figures).execute();
  }

  private static void open(String study) throws Exception {
    browser.open(root.resolve(study).resolve("report.html").toUri());
  }

  /** What a reader sees of a report whose charts are drawn; nothing was complained of. */
  private static String read(String study) throws Exception {
    open(study);
    browser.awaitCharts();
    assertThat(browser.complaints()).isEmpty();
    return browser.evaluate("document.body.innerText").asText().replace('\u00a0', ' ');
  }
}
