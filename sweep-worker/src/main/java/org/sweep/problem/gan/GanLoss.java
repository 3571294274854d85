package org.sweep.problem.gan;

import java.util.Arrays;
import java.util.List;

/**
 * The losses of discriminator and generator in the discriminator's scores s, means over the real
 * and the fake points of a minibatch: f_D = mean a(s_real) + mean b(s_fake), f_G = mean c(s_fake).
 */
public enum GanLoss {
  /**
   * Sigmoid cross-entropy with the generator's non-saturating form (Goodfellow et al., NeurIPS
   * 2014): f_D = mean softplus(-s_real) + mean softplus(s_fake), f_G = mean softplus(-s_fake). At
   * equilibrium f_D = 2 ln 2 and f_G = ln 2.
   */
  NON_SATURATING(
      "non-saturating",
      ScoreLoss.SOFTPLUS_OF_MINUS,
      ScoreLoss.SOFTPLUS,
      ScoreLoss.SOFTPLUS_OF_MINUS),
  /** The same f_D against f_G = -mean softplus(s_fake). */
  MINIMAX("minimax", ScoreLoss.SOFTPLUS_OF_MINUS, ScoreLoss.SOFTPLUS, ScoreLoss.MINUS_SOFTPLUS),
  /**
   * Wasserstein (Arjovsky, Chintala and Bottou, ICML 2017): f_D = mean s_fake - mean s_real, f_G =
   * -mean s_fake.
   */
  WASSERSTEIN("wasserstein", ScoreLoss.MINUS_SCORE, ScoreLoss.SCORE, ScoreLoss.MINUS_SCORE),
  /**
   * Hinge (Lim and Ye, 2017; Miyato et al., ICLR 2018): f_D = mean relu(1 - s_real) + mean relu(1 +
   * s_fake), f_G = -mean s_fake.
   */
  HINGE("hinge", ScoreLoss.HINGE_OF_MINUS, ScoreLoss.HINGE, ScoreLoss.MINUS_SCORE);

  private final String word;
  private final ScoreLoss real;
  private final ScoreLoss fake;
  private final ScoreLoss generator;

  GanLoss(String word, ScoreLoss real, ScoreLoss fake, ScoreLoss generator) {
    this.word = word;
    this.real = real;
    this.fake = fake;
    this.generator = generator;
  }

  /** The words of study files, the default first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(loss -> loss.word).toList();
  }

  /**
   * The loss that study files call {@code word}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static GanLoss named(String word) {
    return Arrays.stream(values())
        .filter(loss -> loss.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no loss " + word));
  }

  /** a, the discriminator's loss of a real point. */
  ScoreLoss real() {
    return real;
  }

  /** b, the discriminator's loss of a fake point. */
  ScoreLoss fake() {
    return fake;
  }

  /** c, the generator's loss of a fake point. */
  ScoreLoss generator() {
    return generator;
  }
}
