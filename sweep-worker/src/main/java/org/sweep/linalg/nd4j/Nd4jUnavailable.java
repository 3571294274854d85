package org.sweep.linalg.nd4j;

/** ND4J cannot compute here: there is no jar, no GPU, or not the one that was assigned. */
public final class Nd4jUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  /** One sentence for the user: what was asked for, what there is, and what to do. */
  public Nd4jUnavailable(String message) {
    super(message);
  }
}
