package org.sweep.report.html;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.sweep.spec.Sha256;

/**
 * The scripts of a report and the Content Security Policy that lets these run, by their hashes, and
 * nothing else: no other script, no evaluated text, no request to anywhere.
 */
final class Scripts {
  private static final List<String> NAMES =
      List.of(
          "/org/sweep/report/vega/vega.min.js",
          "/org/sweep/report/vega/vega-lite.min.js",
          "/org/sweep/report/vega/vega-embed.min.js",
          "specifications.js",
          "downloads.js",
          "drawings.js",
          "page.js",
          "tables.js",
          "curves.js",
          "figures.js");

  private Scripts() {}

  /** The scripts in the order in which they must run. */
  static List<String> texts() {
    return NAMES.stream().map(Resource::text).toList();
  }

  /** The policy for a page with these scripts inside. */
  static String policy(List<String> scripts) {
    String hashes = scripts.stream().map(Scripts::hash).collect(Collectors.joining(" "));
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + hashes,
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'");
  }

  private static String hash(String script) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script)) + "'";
  }
}
