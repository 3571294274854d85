/**
 * Labelled data sets: a study's choice of one ({@link org.sweep.spec.Selection}) and Hadoop's file
 * systems come in, {@link org.sweep.data.LabelledData} goes out to {@link org.sweep.problem}, and
 * on the driver a {@link org.sweep.data.DataOutline} for validation and provenance. {@link
 * org.sweep.data.DataSets} is the door; each kind of data set is a strategy behind it.
 */
package org.sweep.data;
