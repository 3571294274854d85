/**
 * What a {@link org.sweep.problem.gan} leaves beside its steps: snapshots of the networks come in,
 * tables of generated points and spectra and arrays of weights go out to {@link org.sweep.output}.
 */
package org.sweep.problem.gan.artifact;
