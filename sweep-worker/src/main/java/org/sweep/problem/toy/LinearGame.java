package org.sweep.problem.toy;

import java.util.Optional;

/**
 * A linear field xi(w) = H w + b of several players.
 *
 * @param variables the players and their variables
 * @param jacobian H, [n, n]
 * @param offset b, of length n
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LinearGame(Variables variables, double[][] jacobian, double[] offset) {
  /** Where the field vanishes; empty if H is singular. */
  Optional<double[]> equilibrium() {
    return Equilibrium.ofLinearField(jacobian, offset);
  }

  /** The problem that begins at {@code start}. */
  ToyProblem problem(double[] start, long steps) {
    QuadraticGame game = new QuadraticGame(variables.players(), jacobian, offset);
    return new ToyProblem(game, start, equilibrium(), steps);
  }
}
