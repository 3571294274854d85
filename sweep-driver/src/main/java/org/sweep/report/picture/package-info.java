/**
 * Pictures of what trials left beside their steps: generated points, the discriminator's scores,
 * spectra and images. Records come in from {@link org.sweep.analysis.artifact} and go out as {@link
 * org.sweep.report.picture.Album}s of {@link org.sweep.report.figure.Figure}s, each a specification
 * in Vega or Vega-Lite with its data. {@link org.sweep.report.html} puts them into the page, whose
 * script draws them.
 */
package org.sweep.report.picture;
