/**
 * The rules of a minimax notebook as its code has them, so that its figures can be reproduced. All
 * alternate: the first player, x, moves; the field is evaluated anew; the second player, y, moves
 * from there. Several are not what their names say: each class tells how its rule differs from the
 * published method.
 *
 * <p>The notebook has one function f(x, y), which x minimizes and y maximizes. Here x descends on
 * its loss f_1 and y on its own, f_2; with f_1 = f and f_2 = -f these are the notebook's rules,
 * with further losses their continuation. In come a {@link org.sweep.game.DifferentiableGame} of
 * two players with blocks of any length, and a transform T for each player, to which the rule gives
 * the player's direction: w_j &lt;- w_j - T(d_j). With {@code sgd} it is the notebook's update.
 * {@link org.sweep.catalog.Methods} lists the methods for study files.
 */
package org.sweep.optim.method.notebook;
