package org.sweep.optim.method;

import java.util.List;

/** The methods as they were published. */
public final class TextbookMethods {
  private static final List<MethodType> ALL = List.of(new Simultaneous.Type());

  private TextbookMethods() {}

  /** These methods, in the order of the documentation. */
  public static List<MethodType> all() {
    return ALL;
  }
}
