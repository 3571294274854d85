/**
 * The grid of a study as plain data: axes, the values a product has on them, and the {@link
 * org.sweep.study.grid.Point}s that they span. {@link org.sweep.study.section} builds it from a
 * file, {@link org.sweep.study.StudySpec} makes trials of its points.
 */
package org.sweep.study.grid;
