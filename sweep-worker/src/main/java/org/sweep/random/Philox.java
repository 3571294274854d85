package org.sweep.random;

/**
 * Philox4x32-10, a bijection of 128-bit counters chosen by a 64-bit key (Salmon, Moraes, Dror,
 * Shaw: Parallel random numbers: as easy as 1, 2, 3. SC 2011).
 */
final class Philox {
  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long LOW_WORD = 0xFFFFFFFFL;

  private Philox() {}

  /**
   * Replaces the counter in {@code block} (four 32-bit words, least significant first) by its image
   * under the key.
   */
  static void encrypt(long key, int[] block) {
    int key0 = (int) key;
    int key1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (block[0] & LOW_WORD);
      long product1 = MULTIPLIER_1 * (block[2] & LOW_WORD);
      block[0] = (int) (product1 >>> 32) ^ block[1] ^ key0;
      block[1] = (int) product1;
      block[2] = (int) (product0 >>> 32) ^ block[3] ^ key1;
      block[3] = (int) product0;
      key0 += WEYL_0;
      key1 += WEYL_1;
    }
  }
}
