/**
 * What trials left beside their steps, read with Spark SQL for drawing: bins of generated points,
 * the discriminator's scores, spectra, images. {@link org.sweep.analysis.ResultTables} comes in,
 * small records of a bounded number of trials and steps go out, and {@link org.sweep.report} draws
 * them.
 */
package org.sweep.analysis.artifact;
