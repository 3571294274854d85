package org.sweep.problem.gan.measure;

/**
 * How generated points are judged.
 *
 * @param samples how many points
 * @param truncation latent numbers beyond it are drawn again; 0 for none
 * @param modeRadius how near a point must be to a mode
 */
public record Evaluation(int samples, double truncation, double modeRadius) {}
