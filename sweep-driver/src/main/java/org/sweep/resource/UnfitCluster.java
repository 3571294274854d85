package org.sweep.resource;

/** What a study asks for and what Spark was told do not go together. Nothing runs. */
public final class UnfitCluster extends Exception {
  private static final long serialVersionUID = 1L;

  /** One sentence for the user: what was asked for, what there is, and what to do. */
  UnfitCluster(String message) {
    super(message);
  }
}
