package org.sweep.notebooks.bundle;

import java.util.Locale;

/** What a bundle is made of. */
public enum BundleFormat {
  /** A summary for a README, with its pictures. */
  MARKDOWN(new MarkdownBundle()),
  /** Tables and figures for a paper, and a document that includes them. */
  LATEX(new LatexBundle()),
  /** A CSV file per table. */
  CSV(new CsvBundle()),
  /** NumPy arrays of curves. */
  NPZ(new NpzBundle());

  private final Bundle bundle;

  BundleFormat(Bundle bundle) {
    this.bundle = bundle;
  }

  /** Its name on the command line, and that of its folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What writes it. */
  Bundle bundle() {
    return bundle;
  }
}
