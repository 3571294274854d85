package org.sweep.optim.method.notebook;

import java.util.List;
import org.sweep.optim.method.MethodType;

/** The notebook's methods. Its {@code fun} is {@code notebook-sga}. */
public final class NotebookMethods {
  private static final List<MethodType> ALL =
      List.of(
          NotebookGda.TYPE,
          NotebookSga.TYPE,
          NotebookEg.TYPE,
          NotebookOgda.TYPE,
          NotebookCgd.TYPE,
          NotebookFr.TYPE,
          NotebookCo.TYPE);

  private NotebookMethods() {}

  /** These methods, in the order of the documentation. */
  public static List<MethodType> all() {
    return ALL;
  }
}
