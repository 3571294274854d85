package org.sweep.notebooks.bundle;

import java.util.Locale;
import org.sweep.notebooks.bundle.csv.CsvBundle;
import org.sweep.notebooks.bundle.folder.Bundle;
import org.sweep.notebooks.bundle.numpy.NpzBundle;
import org.sweep.notebooks.bundle.paper.LatexBundle;
import org.sweep.notebooks.bundle.readme.MarkdownBundle;

/** What a bundle is made of. */
public enum BundleFormat {
  /** A summary for a README, with its pictures. */
  MARKDOWN,
  /** Tables and figures for a paper, and a document that includes them. */
  LATEX,
  /** A CSV file per table. */
  CSV,
  /** NumPy arrays of curves. */
  NPZ;

  /** Its name on the command line, and that of its folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What writes it. */
  Bundle bundle() {
    return switch (this) {
      case MARKDOWN -> new MarkdownBundle();
      case LATEX -> new LatexBundle();
      case CSV -> new CsvBundle();
      case NPZ -> new NpzBundle();
    };
  }
}
