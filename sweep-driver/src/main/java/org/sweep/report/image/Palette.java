package org.sweep.report.image;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweep.report.html.Resource;

/** The colours of the page's light theme, by the names of the style sheet. */
final class Palette {
  private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
  private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
  private static final Pattern MIXTURE =
      Pattern.compile("color-mix\\(in oklab, (#[0-9a-f]{6}) (\\d+)%, (#[0-9a-f]{6})\\)");

  private final Map<String, String> colours = new TreeMap<>();

  /** The colours of a style sheet. */
  Palette(String style) {
    Matcher root = ROOT.matcher(style);
    if (!root.find()) {
      throw new IllegalStateException("report.css must have a block :root");
    }
    COLOUR
        .matcher(root.group(1))
        .results()
        .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
  }

  /** The light theme of the page. */
  static Palette ofPage() {
    return new Palette(Resource.text("report.css"));
  }

  /** The colour called {@code name}, as {@code #rrggbb}. */
  String colour(String name) {
    String colour = colours.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("report.css has no colour --" + name);
    }
    return colour;
  }

  /** {@code paint} with the colours themselves in place of their names and mixtures. */
  String resolved(String paint) {
    String plain = VARIABLE.matcher(paint).replaceAll(name -> colour(name.group(1)));
    return MIXTURE.matcher(plain).replaceAll(Palette::mixed);
  }

  private static String mixed(MatchResult mixture) {
    double share = Integer.parseInt(mixture.group(2)) / 100.0;
    return Oklab.of(mixture.group(1)).mixed(share, Oklab.of(mixture.group(3))).hex();
  }
}
