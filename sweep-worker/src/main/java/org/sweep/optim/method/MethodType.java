package org.sweep.optim.method;

import java.util.Optional;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/** A method that a study file can name. */
public interface MethodType {
  /** Its name, update rule and parameters. */
  Declaration declaration();

  /**
   * Why the method cannot play a game with this many players, as a sentence for the user; empty if
   * it can.
   */
  Optional<String> refusal(int players);

  /** The method with the values of the declared parameters. */
  Method create(Values values);
}
