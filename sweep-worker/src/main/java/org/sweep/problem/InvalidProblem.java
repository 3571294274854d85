package org.sweep.problem;

/** Values of a problem that do not fit together, or data that are not there. */
public final class InvalidProblem extends Exception {
  private static final long serialVersionUID = 1L;
  private final String parameter;

  /**
   * States what is wrong.
   *
   * @param parameter the key of the problem that the user should look at
   * @param law one sentence for the user: the law, the value, and what to do
   */
  public InvalidProblem(String parameter, String law) {
    super(law);
    this.parameter = parameter;
  }

  /** The key of the problem that the user should look at. */
  public String parameter() {
    return parameter;
  }
}
