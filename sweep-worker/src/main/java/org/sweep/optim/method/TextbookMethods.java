package org.sweep.optim.method;

import java.util.ArrayList;
import java.util.List;

/** The methods as they were published. */
public final class TextbookMethods {
  private static final List<MethodType> OF_THE_FIELD =
      List.of(
          new Simultaneous.Type(),
          new Alternating.Type(),
          new Extragradient.Type(),
          new ExtrapolationFromThePast.Type());

  private static final List<MethodType> OF_PRODUCTS =
      List.of(
          new Consensus.Type(),
          new Sga.Type(),
          new Cgd.Type(),
          new FollowTheRidge.Type(),
          new Unrolled.Type());

  private static final List<MethodType> ALL = withAveraging();

  private TextbookMethods() {}

  /** These methods, in the order of the documentation. */
  public static List<MethodType> all() {
    return ALL;
  }

  /** Any of the others can be averaged. */
  private static List<MethodType> withAveraging() {
    List<MethodType> others = new ArrayList<>(OF_THE_FIELD);
    others.addAll(OF_PRODUCTS);
    List<MethodType> all = new ArrayList<>(others);
    all.add(OF_THE_FIELD.size(), new Averaging.Type(others));
    return List.copyOf(all);
  }
}
