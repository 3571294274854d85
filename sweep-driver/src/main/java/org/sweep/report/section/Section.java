package org.sweep.report.section;

import java.util.List;
import org.sweep.report.figure.Figure;

/**
 * A part of the page.
 *
 * @param id names the part in links: lower-case letters and hyphens
 * @param title its heading
 * @param findings sentences that say what came out
 * @param hint sentences that say how to read it
 * @param tables its tables
 * @param figures its figures
 */
public record Section(
    String id,
    String title,
    List<String> findings,
    String hint,
    List<SectionTable> tables,
    List<Figure> figures) {
  /** Copies the lists. */
  public Section {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }
}
