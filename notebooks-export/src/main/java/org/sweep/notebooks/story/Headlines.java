package org.sweep.notebooks.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a study came to, in short: the first sentences of each chapter.
 *
 * @param findings the sentences, as plain text
 * @param damages sentences about tables that could not be read, with their cure
 */
public record Headlines(List<String> findings, List<String> damages) {
  /** Copies the lists. */
  public Headlines {
    findings = List.copyOf(findings);
    damages = List.copyOf(damages);
  }

  /**
   * The headlines of a result directory.
   *
   * @throws org.sweep.notebooks.table.UnreadableResults if {@code study.yaml} is missing or
   *     damaged, or {@code trials} is damaged
   * @throws IOException if the disk fails
   */
  public static Headlines of(Path directory) throws IOException {
    return of(new Evidence(directory));
  }

  /** The headlines of what is known. */
  static Headlines of(Evidence evidence) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Chapter chapter : Story.CHAPTERS) {
      List<String> found = chapter.findings(evidence);
      findings.addAll(found.subList(0, Math.min(chapter.headlines(), found.size())));
    }
    return new Headlines(findings, evidence.damages());
  }
}
