package org.sweep.optim.method;

import java.util.ArrayList;
import java.util.List;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * Products with blocks of second derivatives, (D^2_(to,from) f_j) v with v of the length of block
 * {@code from}, out of products with all of D^2 f_j. Like those, they are at the point of the last
 * field. Stores one vector of the length of w, and one for each block.
 */
final class BlockProducts {
  private final DifferentiableGame game;
  private final Backend backend;

  /** For each player a vector that is zero outside of its block. */
  private final List<Vector> embeddings = new ArrayList<>();

  private final List<Vector> embeddedBlocks = new ArrayList<>();
  private final Vector product;
  private final List<Vector> productBlocks = new ArrayList<>();

  BlockProducts(Setup setup) {
    game = setup.differentiable();
    backend = setup.backend();
    product = setup.zeros();
    for (int player = 0; player < game.players().size(); player++) {
      Vector embedding = setup.zeros();
      embeddings.add(embedding);
      embeddedBlocks.add(setup.block(embedding, player));
      productBlocks.add(setup.block(product, player));
    }
  }

  /**
   * Computes (D^2_(.,from) f_player) v.
   *
   * @param player whose loss
   * @param from whose block v is
   * @param v of that block's length; may be a block of the last product
   */
  void multiply(int player, int from, Vector v) {
    backend.copy(v, embeddedBlocks.get(from));
    game.hessianProduct(player, embeddings.get(from), product);
  }

  /** The block {@code to} of the last product, to be read before the next one. */
  Vector block(int to) {
    return productBlocks.get(to);
  }
}
