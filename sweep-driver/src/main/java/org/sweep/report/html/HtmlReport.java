package org.sweep.report.html;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlText;
import org.sweep.analysis.TrialEnds;
import org.sweep.analysis.TrialEnds.Incomplete;
import org.sweep.analysis.TrialEnds.Origin;
import org.sweep.analysis.stability.Stability;
import org.sweep.report.chart.Charts;
import org.sweep.report.figure.PathFigures;
import org.sweep.report.picture.ArtifactAlbums;
import org.sweep.report.section.Section;
import org.sweep.report.table.Pivot;
import org.sweep.report.table.WriteStabilityTables;
import org.sweep.store.ResultDescription;

/** The report of a result directory as the text of one HTML file. */
public final class HtmlReport {
  /** Rows of a table that the page shows; {@code tables/} has all. */
  private static final int MOST_ROWS = 200;

  /** Trials in the list of those that did not complete. */
  private static final int MOST_INCOMPLETE = 200;

  /** Trials whose divergence is marked in the charts. */
  private static final int MOST_DIVERGENCES = 5000;

  /** Longer study files are cut: they list thousands of values. */
  private static final int MOST_STUDY_CHARACTERS = 100_000;

  private final ResultTables tables;
  private final ResultDescription description;
  private final Pivot pivot;
  private final Optional<StabilitySection> stability;
  private final List<Section> sections;

  /**
   * A report of {@code tables}, whose aggregates must have been written.
   *
   * @param tables the result directory
   * @param pivot the table that the study asks for
   * @param stability what is known of stability
   * @param sections further parts, in their order
   */
  public HtmlReport(
      ResultTables tables,
      Pivot pivot,
      Optional<StabilitySection> stability,
      List<Section> sections) {
    this.tables = tables;
    this.stability = stability;
    this.sections = List.copyOf(sections);
    this.description = tables.description();
    this.pivot = pivot;
  }

  /**
   * A page.
   *
   * @param text the file
   * @param charts the curves, as its scripts draw them
   * @param figures lists of figures and albums by section, as its scripts draw them
   */
  public record Page(String text, ObjectNode charts, ObjectNode figures) {}

  /**
   * The whole page.
   *
   * @throws IOException if a table or the study cannot be read
   */
  public Page page() throws IOException {
    TrialEnds ends = new TrialEnds(tables);
    List<Incomplete> incomplete = ends.incomplete(MOST_DIVERGENCES);
    Map<String, Object> view = new HashMap<>();
    putResults(view, ends, incomplete);
    ObjectNode charts = new Charts(tables, pivot, incomplete).json();
    view.put("chartData", EmbeddedJson.of(charts));
    ObjectNode figures = putFigures(view);
    putQueries(view);
    putProvenance(view);
    putScripts(view);
    String text =
        Mustache.compiler()
            .escapeHTML(true)
            .withLoader(name -> new StringReader(Resource.text(name + ".html")))
            .compile(Resource.text("report.html"))
            .execute(view);
    return new Page(text, charts, figures);
  }

  private void putResults(Map<String, Object> view, TrialEnds ends, List<Incomplete> incomplete)
      throws IOException {
    SortedMap<String, Long> outcomes = ends.outcomes();
    List<Origin> origins = ends.origins();
    Sentences sentences = new Sentences(pivot, outcomes);
    view.put("study", description.study());
    view.put("summary", sentences.summary());
    view.put("completeness", sentences.completeness());
    view.put("tally", new Tally(outcomes, description.expectedTrials(), origins).view());
    view.put("pivot", TableView.of(pivot.sheet(), MOST_ROWS, TableSources.pivot(pivot)));
    if (!incomplete.isEmpty()) {
      view.put(
          "incomplete",
          TableView.of(
              TrialSheets.incomplete(description.axisColumns(), incomplete),
              MOST_INCOMPLETE,
              TableSources.incomplete(description)));
    }
    if (!origins.isEmpty()) {
      view.put("origins", TableView.of(TrialSheets.origins(origins), MOST_ROWS, TrialEnds.ORIGINS));
    }
  }

  private ObjectNode putFigures(Map<String, Object> view) throws IOException {
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    PathFigures.Result paths = new PathFigures(tables).read();
    paths.figures().forEach(figure -> figures.withArray("paths").add(figure.json()));
    view.put("hasPaths", !paths.figures().isEmpty());
    view.put("pathsNote", paths.note());
    stability.ifPresent(section -> view.put("stability", view(section)));
    stability
        .flatMap(StabilitySection::figure)
        .ifPresent(figure -> figures.withArray("stability").add(figure.json()));
    for (Section section : sections) {
      section.figures().forEach(figure -> figures.withArray(section.id()).add(figure.json()));
    }
    view.put("sections", sections.stream().map(HtmlReport::view).toList());
    ArtifactAlbums pictures = ArtifactAlbums.read(tables);
    pictures.albums().forEach(album -> figures.withArray("pictures").add(album.json()));
    view.put("hasPictures", !pictures.albums().isEmpty());
    view.put("picturesNote", pictures.note());
    view.put("figureData", EmbeddedJson.of(figures));
    return figures;
  }

  private static Map<String, Object> view(Section section) {
    return Map.of(
        "id",
        section.id(),
        "title",
        section.title(),
        "findings",
        section.findings(),
        "hint",
        section.hint(),
        "tables",
        section.tables().stream()
            .map(table -> TableView.of(table.sheet(), MOST_ROWS, table.source()))
            .toList());
  }

  private Map<String, Object> view(StabilitySection section) {
    return Map.of(
        "sentence",
        section.sentence(),
        "table",
        TableView.of(
            WriteStabilityTables.sheet(section.rows()), MOST_ROWS, Stability.sql(description)));
  }

  private void putQueries(Map<String, Object> view) {
    view.put("duckDb", QueryExamples.duckDb(pivot));
    view.put("spark", QueryExamples.spark());
    view.put("pandas", QueryExamples.pandas());
    view.put("summarySql", SqlText.summary(description));
    view.put("curvesSql", SqlText.curves(description));
  }

  private void putProvenance(Map<String, Object> view) throws IOException {
    view.put(
        "provenance",
        description.provenance().entrySet().stream()
            .map(entry -> Map.of("key", entry.getKey(), "value", entry.getValue()))
            .toList());
    String file = tables.storage().readText(tables.layout().study());
    String study = ResultDescription.studyPart(file);
    boolean cut = study.length() > MOST_STUDY_CHARACTERS;
    view.put("studyFile", cut ? study.substring(0, MOST_STUDY_CHARACTERS) + "\n…" : study);
  }

  private static void putScripts(Map<String, Object> view) {
    List<String> scripts = Scripts.texts();
    view.put("style", Resource.text("report.css"));
    view.put("scripts", scripts);
    view.put("policy", Scripts.policy(scripts));
  }
}
