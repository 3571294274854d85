/**
 * Figures as files: {@link org.sweep.report.image.WriteImages} takes the figures that {@link
 * org.sweep.report.html} puts on the page, has Vega draw them in a JavaScript engine, and writes
 * {@code figures/*.svg} and {@code *.png}. Nothing comes after it but a reader.
 */
package org.sweep.report.image;
