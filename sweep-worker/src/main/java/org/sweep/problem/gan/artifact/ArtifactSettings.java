package org.sweep.problem.gan.artifact;

/**
 * Which artifacts are made.
 *
 * @param every steps between them; 0 for none at all
 * @param samples generated points, 0 for none
 * @param covarianceSamples points that a covariance is estimated from
 * @param covarianceSamplesAtEnds the same at the first and the last step
 * @param eigenvalues leading eigenvalues of the field's Jacobian, 0 for none
 */
public record ArtifactSettings(
    long every, int samples, int covarianceSamples, int covarianceSamplesAtEnds, int eigenvalues) {}
