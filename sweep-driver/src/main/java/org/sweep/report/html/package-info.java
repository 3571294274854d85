/**
 * {@code report.html}: one file that needs no network. Numbers come in from {@link
 * org.sweep.analysis} and {@link org.sweep.report.table}; text goes out through a template that
 * escapes everything, and the points of the charts as JSON that cannot end its script element. The
 * page's script draws them with Vega-Lite. Next comes {@code report}, which writes the file.
 */
package org.sweep.report.html;
