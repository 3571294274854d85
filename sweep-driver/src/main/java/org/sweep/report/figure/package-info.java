/**
 * Interactive figures of games. Landscapes, recorded paths and stability come in from {@link
 * org.sweep.landscape} and {@link org.sweep.analysis}, and go out as {@link
 * org.sweep.report.figure.Figure}s: specifications in Vega or Vega-Lite, their data, a legend and
 * what was left out. {@link org.sweep.report.html} puts them into the page, whose script draws
 * them.
 */
package org.sweep.report.figure;
